/// How the page looks: on a screen by day and by night, on a phone and on paper. Every colour of letters stands out
/// from its ground by 4.5 to 1 or more.
enum HTMLStyle {
    static let light = [
        "ground": "#ffffff", "panel": "#f3f5f8", "text": "#1b2330", "quiet": "#515c6b", "line": "#cfd6df",
        "accent": "#1f5f99", "warn": "#8a3210", "plus": "#b4521d", "minus": "#2a6fab", "sum": "#4a5564",
        "later": "#1d7a5f",
    ]
    static let dark = [
        "ground": "#13171c", "panel": "#1d232b", "text": "#e7eaef", "quiet": "#a8b2bf", "line": "#3a4450",
        "accent": "#86bdf0", "warn": "#f3a57c", "plus": "#e58a54", "minus": "#6cade6", "sum": "#a8b2bf",
        "later": "#5fc9a4",
    ]

    static var text: String {
        """
        :root { color-scheme: light dark; \(variables(light)) }
        @media (prefers-color-scheme: dark) { :root { \(variables(dark)) } }
        @media print { :root { color-scheme: light; \(variables(light)) } }
        \(layout)
        """
    }

    private static func variables(_ colours: [String: String]) -> String {
        colours.sorted { $0.key < $1.key }.map { "--\($0.key): \($0.value);" }.joined(separator: " ")
    }

    private static let layout = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0 auto; max-width: 54rem; padding: 2.5rem 1.5rem 4rem; background: var(--ground);
          color: var(--text); font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
          overflow-wrap: anywhere; }
        h1, h2, h3 { line-height: 1.25; break-after: avoid; text-wrap: balance; }
        h1 { font-size: 1.9rem; margin: 0 0 1rem; }
        h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; padding-top: .9rem; border-top: 2px solid var(--line); }
        h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
        p { margin: 0 0 .75rem; }
        ul { margin: 0 0 .75rem; padding-inline-start: 1.3rem; }
        li { margin-bottom: .35rem; }
        .kind { color: var(--quiet); font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; margin: 0; }
        .quiet, caption, figcaption, .why { color: var(--quiet); font-size: .9rem; }
        .warning { border-inline-start: 4px solid var(--warn); background: var(--panel); padding: .7rem 1rem;
          color: var(--warn); font-weight: 600; }
        dl { margin: 0 0 1rem; }
        dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; padding: .3rem 0;
          border-bottom: 1px solid var(--line); }
        dl > div:last-child { border-bottom: 0; }
        dt { color: var(--quiet); }
        dd { margin: 0; }
        .summary { background: var(--panel); border-radius: .5rem; padding: .6rem 1.1rem; margin: 1rem 0 1.5rem; }
        .summary dd { font-weight: 600; }
        blockquote { margin: 0 0 1rem; padding: .2rem 0 .2rem 1rem; border-inline-start: 3px solid var(--line); }
        blockquote p:last-child { margin-bottom: 0; }
        figure { margin: 1rem 0 1.25rem; }
        table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; margin: 0 0 1.25rem; font-size: .95rem; }
        caption { text-align: start; padding-bottom: .4rem; }
        th, td { padding: .45rem .6rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
        thead th { font-size: .85rem; color: var(--quiet); border-bottom: 2px solid var(--line); }
        tbody th { font-weight: 600; }
        tfoot td, tfoot th { font-weight: 700; border-bottom: 0; border-top: 2px solid var(--line); }
        .range { white-space: nowrap; }
        .num { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .receipt .bar { width: 34%; }
        .receipt .why { display: block; font-weight: 400; }
        .receipt tbody th { font-weight: 400; }
        .receipt .said { font-weight: 600; }
        .scroll { overflow-x: auto; }
        svg { display: block; overflow: visible; }
        svg text { fill: var(--text); font-size: 14px; }
        svg .name { font-weight: 600; }
        svg .value { font-variant-numeric: tabular-nums; }
        svg .axis { fill: var(--quiet); font-size: 12px; }
        svg .track { fill: var(--panel); stroke: var(--line); }
        svg .grid { stroke: var(--line); }
        svg .band { opacity: .45; }
        svg .before { fill: var(--minus); }
        svg .after { fill: var(--later); }
        svg .mark.before { fill: var(--accent); }
        svg .plus { fill: var(--plus); }
        svg .minus { fill: var(--minus); }
        svg .total { fill: var(--sum); }
        svg .none { fill: none; }
        svg .zero { stroke: var(--quiet); stroke-dasharray: 2 2; }
        svg .end { stroke: var(--quiet); }
        .course svg { display: inline-block; vertical-align: middle; margin-inline-end: .5rem; }
        svg .course { fill: none; stroke: var(--accent); stroke-width: 2; }
        svg .edge { fill: none; stroke: var(--line); }
        svg .even { stroke: var(--quiet); stroke-width: 2; stroke-dasharray: 1 5; stroke-linecap: round; }
        svg .point { fill: var(--plus); fill-opacity: .75; }
        svg.points { max-width: 26rem; }
        .key { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-inline-end: .35em; }
        .key.one { background: var(--minus); }
        .key.two { background: var(--later); }
        .key.up { background: var(--plus); }
        .memo { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.2rem .6rem; }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--line); color: var(--quiet);
          font-size: .9rem; }
        @media (max-width: 40rem) {
          body { padding: 1.25rem 1rem 3rem; }
          h1 { font-size: 1.5rem; }
          dl > div { grid-template-columns: 1fr; }
          .range { white-space: normal; }
          th, td { padding: .4rem .35rem; }
          .receipt .bar { width: 26%; }
        }
        @media print {
          @page { margin: 18mm 16mm; }
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          tr, figure, .summary, .warning { break-inside: avoid; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          .scroll { overflow: visible; }
        }
        """
}
