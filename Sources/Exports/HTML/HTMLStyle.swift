/// The style sheet of briefs: quiet, light or dark as the reader's screen is, one claim below the other on a phone,
/// readable in black and white, kept together on paper.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --soft: #5f6368; --line: #d5d7da; --accent: #0b5394; --paper: #ffffff; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --soft: #a8adb3; --line: #45494e; --accent: #8ab4f8; --paper: #16181a; } }
    body { background: var(--paper); font: 16px/1.5 system-ui, sans-serif; color: var(--ink); max-width: 58rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 0 1rem; }
    dt { color: var(--soft); } dd { margin: 0; }
    .short { font-size: 1.1rem; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .5rem 0 1rem; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
    th { color: var(--soft); font-weight: 600; }
    tbody tr:first-child td { border-bottom: none; padding-bottom: 0; }
    tr.words td { padding-left: 1.2rem; } mark { background: none; color: inherit; font-weight: 600; text-decoration: underline; text-underline-offset: 2px; }
    td, li { overflow-wrap: anywhere; } .reports p { margin: 0; font-size: .9rem; }
    .status, .soft-words { color: var(--soft); }
    svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; margin: .5rem 0; }
    svg .grid { stroke: var(--line); } svg text.tick { fill: var(--soft); text-anchor: middle; font-size: 11px; }
    svg .bar { stroke: var(--ink); stroke-width: 2; } svg .mark { fill: var(--ink); }
    svg text { fill: var(--ink); } svg .soft { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
    svg .part text, svg .aside text { fill: var(--soft); } svg .part .mark { fill: var(--soft); }
    svg .part .bar { stroke: var(--soft); stroke-dasharray: 3 3; } svg .aside .bar { stroke: var(--soft); }
    svg .envelope rect { fill: var(--accent); } svg .envelope text { font-weight: 600; }
    .day { white-space: nowrap; }
    .rule { border-bottom: 1px solid var(--line); padding-bottom: .5rem; } .rule p { margin: .25rem 0; }
    .uses { display: flex; gap: 2rem; font-size: .9em; } .uses > div { flex: 1; }
    .uses ul { margin: .25rem 0; padding-left: 1.1rem; }
    article { break-after: page; } article:last-of-type { break-after: auto; }
    footer { border-top: 1px solid var(--line); margin-top: 2rem; color: var(--soft); font-size: .85rem; }
    a { color: var(--accent); } .chart { overflow-x: auto; }
    @media screen and (max-width: 40rem) {
      body { margin: 1rem auto; } .chart { display: none; } .narrow.chart { display: block !important; } .uses { display: block; }
      .claims, .claims tbody, .claims tr, .claims td { display: block; } .claims thead { display: none; }
      .claims tbody { border-bottom: 1px solid var(--line); padding: .5rem 0; } .claims td { border: none; padding: 0; }
      .claims tr.words td { padding: .25rem 0 0; } .claims td[data-label]:not(:first-child)::before { content: attr(data-label) ": "; color: var(--soft); }
    }
    @media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --accent: #0b5394; --paper: #fff; } @page { margin: 10mm 12mm; } html { font-size: 8pt; } body { margin: 0; padding: 0; max-width: none; font-size: 8pt; line-height: 1.25; } h2 { margin: .9rem 0 .3rem; } h3 { margin: .6rem 0 .1rem; } p { margin: .3rem 0; } dl { gap: 0 1rem; margin-bottom: .4rem; } table { font-size: 7pt; margin: .1rem 0 .3rem; } .reports p { font-size: 7pt; } ol { margin: .2rem 0; } th, td { padding: .1rem .5rem .1rem 0; } .chart svg { max-width: 125mm; margin: .1rem 0; } footer { margin-top: .8rem; } tbody, .rule, svg, h2, h3, li { break-inside: avoid; } h2, h3 { break-after: avoid; } a { color: inherit; } .reports a[href]::after { content: " <" attr(href) ">"; } }
    """
}
