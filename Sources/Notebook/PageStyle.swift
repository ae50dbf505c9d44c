/// How pages look: light, dark and on paper. Every pair of colours has a contrast of at least 7 to 1.
enum PageStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --block: #f3f4f6; --quiet: #454b54;
      --line: #c9ced6; --error: #8c1111; --figure: #ffffff; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #16181c; --block: #22262d; --quiet: #b9c0ca; --line: #434a55;
        --error: #ffb3ad; --figure: #000000; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: var(--paper);
      font: 1.05rem/1.6 system-ui, "Noto Sans", "Noto Sans CJK KR", sans-serif; }
    :lang(ko) { word-break: keep-all; overflow-wrap: break-word; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 0.6rem; }
    h2 { border-top: 1px solid var(--line); padding-top: 1.2rem; }
    code, samp, pre { font-family: ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK KR", monospace;
      font-size: 0.92em; }
    pre:lang(ko), pre :is(code, samp):lang(ko) { word-break: normal;
      font-family: "D2Coding", "NanumGothicCoding", "Noto Sans Mono CJK KR", ui-monospace, monospace; }
    p code, li code { background: var(--block); padding: 0.1em 0.3em; border-radius: 3px; }
    pre { background: var(--block); padding: 0.6rem 0.8rem; margin: 0; overflow-x: auto; line-height: 1.4; }
    .cell { margin: 1rem 0; border: 1px solid var(--line); border-radius: 4px; overflow: hidden; }
    .cell .output { background: var(--paper); border-top: 1px solid var(--line); }
    .cell .input { font-weight: 600; }
    .error { color: var(--error); }
    .prompt { color: var(--quiet); user-select: none; }
    figure { margin: 0; padding: 0.6rem; border-top: 1px solid var(--line); background: var(--figure); }
    img { max-width: 100%; height: auto; }
    blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--quiet); }
    .choice { list-style: none; padding-left: 0.4rem; }
    .choice li { padding-left: 1.5em; text-indent: -1.5em; }
    .reply { text-indent: 0; color: var(--quiet); margin-bottom: 0.3rem; }
    details { margin: 0.8rem 0; padding: 0.4rem 0.8rem; border: 1px dashed var(--line); border-radius: 4px; }
    summary { cursor: pointer; font-weight: 600; }
    table { border-collapse: collapse; margin: 1rem 0; }
    th, td { border: 1px solid var(--line); padding: 0.25rem 0.6rem; text-align: left; }
    @media print {
      @page { size: A4; margin: 18mm; }
      :root { --ink: #000000; --paper: #ffffff; --block: #f3f4f6; --quiet: #333333; --line: #999999;
        --error: #6e0000; --figure: #ffffff; color-scheme: light; }
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow: visible; }
      .cell, figure, table, blockquote, details, .choice { break-inside: avoid; }
      h1, h2, h3, summary, p:has(+ .choice) { break-after: avoid; }
      p { orphans: 2; widows: 2; }
      details { border-style: solid; }
      summary { list-style: none; }
      details::details-content { content-visibility: visible; }
      main:not(:has(.teacher)) details:not([open]) { display: none; }
    }
    """
}
