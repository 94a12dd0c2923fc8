/// The rules that only some pages need, so that the page of a day stays small.
extension HTMLStyle {
    /// For the pages of events and threads.
    static let pages = """
        .single, .masthead, .colophon { max-inline-size: 50rem; margin-inline: auto; }
        .single h2 { font: 700 1.05rem/1.8 var(--plain); color: var(--accent); margin-block: 1.8rem 0.4rem; }
        .steps { display: flex; flex-wrap: wrap; font: 0.86rem/1.8 var(--plain); margin-block-end: 0.8rem; }
        .steps li + li::before { content: "‹"; padding-inline: 0.6rem; color: var(--soft); }
        .masthead h1 .status { font-size: 0.8rem; white-space: nowrap; }
        .single > .facts { margin-block-start: 1rem; }
        .single > .thread { margin-block-start: 1.4rem; }
        .single > .thread .by a { white-space: nowrap; }
        .single > .thread > li { padding-block: 0.4rem; }
        .by-day { margin-block-start: 1.8rem; border-collapse: collapse; font: 0.86rem/1.8 var(--plain); }
        .by-day { inline-size: 100%; }
        .by-day caption, .by-day thead th {
          text-align: start; font-weight: 700; font-size: 1.05rem; color: var(--accent);
        }
        .by-day thead th { font-size: 0.82rem; font-weight: 600; color: var(--soft); }
        .by-day th, .by-day td {
          padding: 0.25rem 0.4rem; text-align: start; font-weight: 400; border-block-end: 1px solid var(--line);
          white-space: nowrap;
        }
        .by-day td:last-child { inline-size: 60%; }
        .bar { display: block; block-size: 0.7rem; border-radius: 0.2rem; background: var(--accent); }
        .course > li {
          display: grid; grid-template-columns: minmax(3.2rem, max-content) minmax(0, 1fr); column-gap: 0.4rem;
          align-items: baseline; padding-block: 0.4rem; border-block-start: 1px solid var(--line);
        }
        .course > li:first-child { border-block-start: 0; }
        .course time { font: 0.82rem/1.8 var(--plain); color: var(--soft); }
        .course a { color: var(--ink); text-decoration-color: var(--line); }
        .course .by::before { content: "— "; }
        @media (max-width: 34rem) {
          .by-day th, .by-day td { white-space: normal; }
          .by-day td:last-child { inline-size: 25%; }
        }
        @media print { .single { overflow: clip; } }
        """

    /// For the page of all digests.
    static let calendar = """
        .feeds { font: 0.86rem/1.8 var(--plain); }
        .months {
          display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.6rem 2.4rem;
        }
        .month table { inline-size: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 2px; }
        .month caption { text-align: start; font: 700 1.05rem/1.8 var(--plain); padding-block-end: 0.2rem; }
        .month caption .dates { font-weight: 400; font-size: 0.82rem; }
        .month th { font: 400 0.72rem/1.8 var(--plain); color: var(--soft); padding: 0; }
        .month td {
          text-align: center; font: 0.92rem/2.3rem var(--plain); color: var(--soft); padding: 0; block-size: 2.3rem;
        }
        .month td a {
          display: block; border-radius: 0.4rem; background: var(--wash); font-weight: 700; text-decoration: none;
        }
        .month td a:hover { text-decoration: underline; }
        .month td a.draft { background: none; box-shadow: inset 0 0 0 1px var(--accent); font-weight: 400; }
        .month .forms { display: flex; flex-wrap: wrap; gap: 0.1rem 1.4rem; font: 0.82rem/1.9 var(--plain); }
        .month .forms time { color: var(--soft); padding-inline-end: 0.4rem; }
        .year { margin-block-start: 2.4rem; }
        .year > summary { padding-block-end: 0.6rem; }
        .year h2 { display: inline; font: 700 1.3rem/1.6 var(--plain); color: var(--accent); }
        @media print { .month { break-inside: avoid; } .month details { display: none; } }
        """
}
