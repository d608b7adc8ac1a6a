#!/usr/bin/env python3
"""Writes incidents.jsonl (the exchange format) from the marked sources beside it.

    python3 data/sample/make_incidents.py            # writes data/sample/incidents.jsonl
    python3 data/sample/make_incidents.py --check    # says whether that file is up to date

A tool for whoever edits the sample archive; building the program needs no Python. The sources are
`*.txt`, one file for a decade, and README.md in this folder explains their notation.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
OUTPUT = HERE / "incidents.jsonl"
MARK = re.compile(r"\[\[(\w+):([^\]]+)\]\]")
FIGURE = re.compile(
    r"(\w+) (killed|wounded|missing|abducted|detained|casualties) "
    r"(?:(exact|at least|more than|about|up to|closer to) (\d+)|between (\d+) and (\d+)|(some|several|hundreds|dozens))$")
SPEAKERS = "official security medical party witness ngo un media dataset unattributed".split()


class Mistake(Exception):
    """A sentence on what is wrong, with its place."""


def read_claim(line):
    """A line under `figures:` as (label, claim, options)."""
    fields = [field.strip() for field in line.split(" | ")]
    match = FIGURE.match(fields[0])
    if not match:
        raise Mistake(f"no figure: {line}")
    label, measure, qualifier, count, low, high, vague = match.groups()
    if vague:
        low, high, qualifier = None, None, vague
    elif low:
        low, high, qualifier = int(low), int(high), "between"
    else:
        low = None if qualifier == "up to" else int(count)
        high = None if qualifier in ("at least", "more than") else int(count)
    kind, _, name = fields[2].partition(": ")
    if kind not in SPEAKERS:
        raise Mistake(f"no kind of speaker: {line}")
    claim = {
        "measure": measure, "low": low, "high": high, "qualifier": qualifier,
        "scope": fields[1], "speaker": name or None, "speakerKind": kind}
    options = {}
    for field in fields[3:]:
        for word in ("as of", "part of", "origin", "note", "background"):
            if field == word or field.startswith(word + " "):
                options[word] = field[len(word):].strip()
                break
        else:
            raise Mistake(f"unknown option “{field}”: {line}")
    return label, claim, options


def place_marks(marked):
    """The text without its marks, and for each label its quote with scalar offsets."""
    text, quotes, end = "", {}, 0
    for match in MARK.finditer(marked):
        text += marked[end:match.start()]
        label, quote = match.groups()
        if label in quotes:
            raise Mistake(f"mark {label} stands twice")
        quotes[label] = (quote, len(text), len(text) + len(quote))
        text += quote
        end = match.end()
    return text + marked[end:], quotes


def report(key, lines):
    """The report under a `##` heading."""
    fields, text, figures, part = {}, [], [], "fields"
    for line in lines:
        if part == "fields" and not line:
            part = "text"
        elif part == "fields":
            name, _, value = line.partition(": ")
            fields[name] = value
        elif line == "figures:":
            part = "figures"
        elif part == "text":
            text.append(line)
        elif line:
            figures.append(line)
    text, quotes = place_marks("\n".join(text).strip())
    published = fields.get("published")
    approximate = published is not None and published.startswith("~")
    published = published.lstrip("~") if published else None
    entries = [read_claim(line) for line in figures]
    missing = {label for label, _, _ in entries} ^ set(quotes)
    if missing:
        raise Mistake(f"marks and figures differ: {sorted(missing)}")
    entries.sort(key=lambda entry: quotes[entry[0]][1])
    labels = [label for label, _, _ in entries]
    claims = []
    for label, claim, options in entries:
        quote, start, end = quotes[label]
        day = options.get("as of", None if approximate else published)
        ordered = {name: claim[name] for name in ("measure", "low", "high", "qualifier", "scope")}
        ordered["partOf"] = labels.index(options["part of"]) if "part of" in options else None
        ordered |= {
            "speaker": claim["speaker"], "speakerKind": claim["speakerKind"],
            "origin": options.get("origin"), "asOf": None if day == "none" else day,
            "background": "background" in options, "denied": False, "rule": "sample",
            "status": "accepted", "quote": quote, "start": start, "end": end}
        if "note" in options:
            ordered["note"] = options["note"]
        claims.append(ordered)
    result = {
        "key": key, "kind": fields.get("kind", "article"), "outlet": fields["outlet"],
        "title": fields["title"], "published": published}
    if approximate:
        result["publishedApproximate"] = True
    result |= {"origin": fields.get("origin"), "language": "en", "link": fields.get("link"), "text": text}
    for name in ("licence", "note"):
        if name in fields:
            result[name] = fields[name]
    result["claims"] = claims
    return result


def dossier(slug, lines):
    """The incident under a `#` heading, with its reports."""
    result = {"key": slug, "title": "", "date": None}
    groups, targets, blocks = [], [], []
    for line in lines:
        if line.startswith("## "):
            blocks.append((line[3:], []))
        elif blocks:
            blocks[-1][1].append(line)
        elif line:
            name, _, value = line.partition(": ")
            if name == "date":
                start, _, end = value.partition("..")
                result["date"] = {
                    "start": start, "end": end or start, "precision": "range" if end else "day"}
            elif name == "where":
                country, admin1, place, precision, point = value.split(" | ")
                latitude, longitude = point.split(", ")
                result |= {
                    "country": country, "admin1": admin1, "place": place,
                    "placePrecision": precision, "latitude": float(latitude),
                    "longitude": float(longitude)}
            elif name == "group":
                full, short, role, *claimed = value.split(" | ")
                groups.append({
                    "name": full, "short": None if short == "-" else short, "role": role,
                    "claimed": claimed == ["claimed"]})
            elif name == "target":
                targets.append(value)
            elif name in ("title", "type", "note"):
                result[name] = value
            else:
                raise Mistake(f"unknown field: {line}")
    note = result.pop("note", "")
    reports = []
    for name, block in blocks:
        try:
            reports.append(report(f"{slug}/{name}", block))
        except Mistake as mistake:
            raise Mistake(f"{name}: {mistake}")
    reports.sort(key=lambda each: (each["published"] is None, each["published"] or ""))
    return result | {"groups": groups, "targets": targets, "note": note, "reports": reports}


def dossiers():
    for path in sorted(HERE.glob("*.txt")):
        blocks = []
        for line in path.read_text(encoding="utf-8").splitlines():
            line = line.rstrip()
            if line.startswith("# "):
                blocks.append((line[2:], []))
            elif blocks:
                blocks[-1][1].append(line)
        for slug, lines in blocks:
            try:
                yield dossier(slug, lines)
            except (Mistake, KeyError, ValueError) as mistake:
                raise Mistake(f"{path.name}: {slug}: {mistake}")


def main():
    try:
        lines = [json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in dossiers()]
    except Mistake as mistake:
        sys.exit(str(mistake))
    content = "".join(line + "\n" for line in lines)
    if "--check" in sys.argv[1:]:
        if not OUTPUT.exists() or OUTPUT.read_text(encoding="utf-8") != content:
            sys.exit(f"{OUTPUT.name} is out of date")
        return
    OUTPUT.write_text(content, encoding="utf-8")
    print(f"{len(lines)} incidents, {len(content.encode())} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
