/// That only reviewers settle what analysts decided differently, as the server sees to it whatever program brings it: an entry
/// over two that say different things of one subject is refused where the user is no reviewer.
enum ServerSettling {
  /// The code of the refusal, which is none of PostgreSQL's own.
  static let refusal = "TB001"

  static let statements = [parts, subject, isOpen, settles, check, trigger]

  /// What is changed, without groups, as `AnalystChange` is written.
  private static let parts = """
    CREATE FUNCTION tollbook.parts(whole jsonb) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE AS $$
      WITH RECURSIVE part(change) AS (
        SELECT whole UNION ALL
        SELECT member FROM part, jsonb_array_elements(part.change #> '{several,_0}') AS member)
      SELECT change FROM part WHERE NOT change ? 'several'
    $$
    """

  private static let subject = """
    CREATE FUNCTION tollbook.subject(part jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
      SELECT jsonb_build_array(kind, CASE
        WHEN kind = 'claim' THEN jsonb_build_array(said->'reportKey', said->'claimKey')
        WHEN kind = 'field' THEN jsonb_build_array(said->'reportKey', said->'name')
        WHEN kind = 'added' THEN said->'key'
        WHEN kind = 'tag' THEN to_jsonb(lower(said->>'_0'))
        WHEN kind = 'link' THEN said->'from'
        WHEN kind IN ('origin', 'split', 'report') THEN said->'reportKey' END)
      FROM jsonb_each(part) AS change(kind, said)
    $$
    """

  private static let isOpen = """
    CREATE FUNCTION tollbook.is_open(part jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE kind
        WHEN 'claim' THEN said->>'status' IS NULL
        WHEN 'star' THEN said->>'_0' = 'false'
        WHEN 'tag' THEN said->>'_1' = 'false'
        WHEN 'origin' THEN said->>'isSet' = 'false'
        WHEN 'link' THEN said->>'decision' IS NULL
        WHEN 'split' THEN said->>'into' IS NULL
        WHEN 'field' THEN said->>'value' IS NULL
        WHEN 'remark' THEN said->'_0' IS NULL
        WHEN 'aside' THEN said->'_0' IS NULL
        ELSE said->>'body' IS NULL END
      FROM jsonb_each(part) AS change(kind, said)
    $$
    """

  private static let settles = """
    CREATE FUNCTION tollbook.settles(entry jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (
        SELECT 1 FROM tollbook.parts(entry->'after') AS own
        WHERE 1 < (
          SELECT count(DISTINCT part) FROM tollbook.entry AS known,
            LATERAL tollbook.parts(known.body::jsonb->'after') AS part
          WHERE known.incident_key = entry->>'incident'
            AND known.hash IN (SELECT jsonb_array_elements_text(entry->'over'))
            AND tollbook.subject(part) = tollbook.subject(own) AND NOT tollbook.is_open(part)))
    $$
    """

  private static let check = """
    CREATE FUNCTION tollbook.check_settling() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NOT pg_has_role('tollbook_reviewer', 'member')
        AND NOT (SELECT pg_has_role(relowner, 'member') FROM pg_class
          WHERE oid = 'tollbook.entry'::regclass)
        AND EXISTS (SELECT 1 FROM brought
          WHERE jsonb_array_length(body::jsonb->'over') > 1 AND tollbook.settles(body::jsonb))
      THEN RAISE EXCEPTION 'only a reviewer settles what analysts decided differently'
        USING ERRCODE = '\(refusal)';
      END IF;
      RETURN NULL;
    END $$
    """

  private static let trigger = """
    CREATE TRIGGER check_settling AFTER INSERT ON tollbook.entry REFERENCING NEW TABLE AS brought
    FOR EACH STATEMENT EXECUTE FUNCTION tollbook.check_settling()
    """
}
