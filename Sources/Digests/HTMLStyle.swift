/// The style sheet of every page: system fonts, logical properties, light and dark, phone to desktop, paper.
enum HTMLStyle {
    static let sheet = [colours, frame, masthead, events, lists, wide, paper].joined(separator: "\n")

    /// Every pair of text and ground has a contrast of at least 4.5 to 1, in both schemes.
    private static let colours = """
        :root {
          color-scheme: light dark;
          --ground: #fbf9f5; --card: #ffffff; --ink: #1d1f22; --soft: #5a5d61; --line: #e3ddd2;
          --accent: #0b5a56; --wash: #e9f1ef; --warn: #8a3a12; --warn-wash: #fbeee4;
          --text: "Noto Naskh Arabic", "Geeza Pro", "Amiri", "Segoe UI", "Traditional Arabic", Tahoma, serif;
          --plain: "Noto Sans Arabic", "SF Arabic", "Geeza Pro", "Segoe UI", Tahoma, Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14171a; --card: #1b1f23; --ink: #e8e4dc; --soft: #a9aaa8; --line: #32373c;
            --accent: #86cabf; --wash: #1f2c2c; --warn: #f0b48a; --warn-wash: #33251c;
          }
        }
        """

    private static let frame = """
        * { box-sizing: border-box; }
        html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; padding-inline: clamp(1rem, 4vw, 2.5rem); background: var(--ground); color: var(--ink);
          font-family: var(--text); line-height: 1.8; text-align: start; overflow-wrap: break-word;
        }
        a {
          color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px;
          text-underline-offset: 0.3em;
        }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
        h1, h2, h3, h4, p, ul, ol { margin: 0; }
        ul, ol { padding: 0; list-style: none; }
        time { font-variant-numeric: tabular-nums; }
        .skip { position: absolute; inset-inline-start: -100vw; }
        .skip:focus {
          inset-inline-start: 1rem; inset-block-start: 1rem; background: var(--card); padding: 0.5rem 1rem;
        }
        .masthead, .alert, .columns, .colophon, .archive { max-inline-size: 70rem; margin-inline: auto; }
        """

    private static let masthead = """
        .masthead { padding-block: 2.2rem 1.4rem; border-block-end: 3px double var(--line); }
        .name { font: 600 0.95rem/1.6 var(--plain); color: var(--accent); }
        h1 { font: 700 clamp(1.7rem, 5.5vw, 2.5rem)/1.5 var(--text); }
        .dates { color: var(--soft); }
        .figures, .facts { display: flex; flex-wrap: wrap; font: 0.86rem/1.7 var(--plain); }
        .figures { margin-block-start: 0.9rem; gap: 0.45rem; }
        .figures li { background: var(--wash); border-radius: 1rem; padding: 0.1rem 0.85rem; }
        .alert {
          margin-block-start: 1.2rem; padding: 0.7rem 1rem; border-inline-start: 4px solid var(--warn);
          background: var(--warn-wash); font-size: 0.95rem;
        }
        .contents { margin-block-start: 1.6rem; font-size: 0.95rem; }
        .contents h2 { font: 600 0.86rem/1.8 var(--plain); color: var(--soft); }
        .contents a { text-decoration: none; }
        .contents a:hover { text-decoration: underline; }
        .toc > li { padding-block: 0.15rem; }
        .toc > li > a { font: 600 0.92rem/1.8 var(--plain); }
        .toc-events li { padding-block: 0.2rem; padding-inline-start: 0.8rem; line-height: 1.65; }
        .toc-events a { color: var(--ink); }
        """

    private static let events = """
        main { min-inline-size: 0; }
        section { margin-block-start: 2.4rem; }
        section > h2 { font: 700 1.3rem/1.6 var(--plain); color: var(--accent); margin-block-end: 0.8rem; }
        .empty { margin-block-start: 2.4rem; font-size: 1.2rem; }
        .event {
          background: var(--card); border: 1px solid var(--line); border-radius: 0.7rem;
          padding: clamp(1rem, 3vw, 1.6rem); margin-block-end: 1.3rem; scroll-margin-block-start: 1rem;
        }
        .event h3 { font: 700 clamp(1.2rem, 3.4vw, 1.45rem)/1.65 var(--text); }
        .rank {
          display: inline-block; min-inline-size: 1.9em; padding-inline: 0.4em; margin-inline-end: 0.3em;
          border-radius: 1em;
          background: var(--accent); color: var(--card); font: 700 0.62em/1.9 var(--plain); text-align: center;
          vertical-align: 0.22em; text-decoration: none;
        }
        .whole { margin-block-start: 0.8rem; font: 0.84rem/1.8 var(--plain); }
        .facts { margin-block-start: 0.5rem; margin-inline-start: -1.2rem; clip-path: inset(0 1.2rem 0 0); }
        .facts li::before { content: "·"; display: inline-block; inline-size: 1.2rem; text-align: center; color: var(--soft); }
        .lead-note { color: var(--soft); font: 0.82rem/1.8 var(--plain); }
        .event h4 { font: 600 0.82rem/1.8 var(--plain); color: var(--soft); margin-block-start: 1.1rem; }
        .headlines li { padding-block: 0.2rem; line-height: 1.7; }
        .by { color: var(--soft); font: 0.8rem/1.8 var(--plain); white-space: normal; }
        .thread li { padding-block: 0.2rem; line-height: 1.7; border-inline-start: 2px solid var(--line); }
        .thread li { padding-inline-start: 0.9rem; }
        .thread .remarks { display: block; }
        .thread a { color: var(--ink); text-decoration-color: var(--line); }
        .thread .by::before { content: "— "; }
        .headlines .by::before, .singles .by::before { content: "— "; }
        .story .remarks::before { content: "· "; }
        """

    private static let lists = """
        .strands > li, .singles > li { padding-block: 0.4rem; border-block-start: 1px solid var(--line); }
        .strands > li:first-child, .singles > li:first-child { border-block-start: 0; }
        .strands time, .copies time, .singles time {
          font-family: var(--plain); font-size: 0.82rem; color: var(--soft);
        }
        .outlet { font: 600 0.92rem/1.8 var(--plain); }
        .role {
          white-space: nowrap; font: 0.74rem/1.7 var(--plain); padding-inline: 0.5rem; margin-inline: 0.2rem;
          border: 1px solid var(--line); border-radius: 1rem;
        }
        .role.original { color: var(--accent); border-color: currentColor; }
        .remarks { font: 0.82rem/1.8 var(--plain); color: var(--soft); }
        summary { cursor: pointer; font: 0.84rem/1.9 var(--plain); color: var(--accent); }
        .copies { border-inline-start: 2px solid var(--line); padding-inline-start: 0.9rem; }
        .copies { font-size: 0.84rem; }
        .copies li { padding-block: 0.25rem; }
        .copies .outlet, .copies .remarks { line-height: 1.7; }
        .group { font: 700 1rem/1.8 var(--plain); margin-block: 1.2rem 0.2rem; }
        .strands > li, .singles > li {
          display: grid; grid-template-columns: minmax(3.2rem, max-content) minmax(0, 1fr); align-items: baseline;
          column-gap: 0.4rem;
        }
        .singles details { grid-column: 2; }
        .story { line-height: 1.75; }
        .story a { color: var(--ink); text-decoration-color: var(--line); }
        .story a:hover { text-decoration-color: currentColor; }
        .sources { inline-size: 100%; border-collapse: collapse; font: 0.86rem/1.8 var(--plain); }
        .sources th, .sources td {
          text-align: start; vertical-align: top; padding: 0.4rem; border-block-end: 1px solid var(--line);
        }
        .sources thead th { color: var(--soft); font-weight: 600; }
        .sources tbody th { font-weight: 600; }
        .status { font: 0.74rem/1.7 var(--plain); padding-inline: 0.5rem; margin-inline-start: 0.5rem; }
        .status { border-radius: 1rem; background: var(--wash); color: var(--accent); vertical-align: 0.2em; }
        .status.fading { color: var(--soft); }
        .event.unchanged { padding-block: 0.6rem; }
        .event.unchanged h3 { font-size: 1.05rem; }
        .issue { color: var(--warn); font: 600 0.86rem/1.8 var(--plain); }
        .changes { max-inline-size: 70rem; margin: 1.2rem auto 0; padding: 0.7rem 1rem; background: var(--wash); }
        .changes h2 { font: 700 1rem/1.8 var(--plain); }
        .names { margin-block: 0.5rem 0; font: 0.86rem/1.8 var(--plain); }
        .names div { display: flex; gap: 0.5rem; }
        .names dt { color: var(--soft); min-inline-size: 4.5rem; }
        .names dd { margin: 0; }
        .watch > li { padding-block: 0.35rem; border-block-end: 1px solid var(--line); }
        .hits { padding-inline-start: 0.9rem; }
        .hits .by::before { content: "— "; }
        .statements li { padding-block: 0.3rem; line-height: 1.75; }
        .statements .by::before, .values .by::before { content: "— "; }
        .disputes li { padding-block: 0.2rem; }
        .values { padding-inline-start: 0.9rem; border-inline-start: 2px solid var(--line); font-size: 0.92rem; }
        .kind { font: 600 0.78rem/1.8 var(--plain); color: var(--soft); }
        del { color: var(--soft); text-decoration-thickness: 1px; }
        ins { text-decoration: none; background: var(--wash); }
        .late li, .edited li { padding-block: 0.3rem; border-block-end: 1px solid var(--line); line-height: 1.7; }
        .late .by::before, .changed .by::before { content: "— "; }
        .state { white-space: nowrap; }
        .state.active { color: var(--accent); }
        .state.failing { color: var(--warn); font-weight: 700; }
        .state.silent, .state.unpolled { color: var(--soft); }
        .omissions li { padding-block: 0.15rem; }
        .days li { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; align-items: baseline; padding-block: 0.35rem; }
        .days li { border-block-end: 1px solid var(--line); }
        .day { font-weight: 700; text-decoration: none; }
        .days .dates { font: 0.86rem/1.8 var(--plain); }
        .days .forms { margin-inline-start: auto; }
        .colophon { margin-block: 2.6rem 2rem; padding-block-start: 1rem; border-block-start: 3px double var(--line); }
        .colophon p { color: var(--soft); font: 0.8rem/1.8 var(--plain); }
        """

    private static let wide = """
        @media (min-width: 62rem) {
          .columns { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr); gap: 2.8rem; align-items: start; }
          .contents {
            position: sticky; inset-block-start: 1.2rem; max-block-size: calc(100vh - 2.4rem); overflow-y: auto;
          }
        }
        @media (min-width: 44rem) {
          .told {
            display: grid; grid-template-columns: minmax(7rem, max-content) minmax(4rem, max-content) minmax(0, 1fr);
            column-gap: 0.8rem; align-items: baseline;
          }
          .role { justify-self: start; }
          .told > details { grid-column: 1 / -1; }
        }
        @media (max-width: 34rem) {
          .strands > li:has(.earlier) { display: block; }
          .sources thead { display: none; }
          .sources tr { display: grid; grid-template-columns: 1fr auto; border-block-end: 1px solid var(--line); }
          .sources th, .sources td { border: 0; padding: 0.25rem 0; }
          .sources td:last-child { grid-column: 1 / -1; color: var(--soft); padding-block-start: 0; }
        }
        """

    private static let paper = """
        @page { size: A4; margin: 16mm 15mm; }
        @media print {
          :root {
            --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #0b4a46; --wash: #fff;
            --warn: #6d2c0c; --warn-wash: #fff;
          }
          html { font-size: 10.5pt; }
          body { padding: 0; }
          .skip, .contents { display: none; }
          .columns { display: block; }
          .event { border: 0; border-block-start: 1px solid var(--line); border-radius: 0; padding-inline: 0; }
          .event h3, section > h2, .group { break-after: avoid; }
          li, tr { break-inside: avoid; }
          a { color: inherit; text-decoration: none; }
          details::details-content { content-visibility: visible; block-size: auto; }
        }
        """
}
