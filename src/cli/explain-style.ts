/** Colours and type are those of the app (`src/pages/tokens.css`; a test keeps them the same). */
const LIGHT = `--paper: #fcfcfb; --raise: #ffffff; --wash: #f2f3f2; --ink: #15181e; --ink2: #434955; --ink3: #626976; --lead: #8a909b;
  --hair: #e2e4e5; --a: #2e47a9; --a-text: #2e47a9; --b: #c26c0c; --b-text: #8c4e0b; --other: #1b7f79; --further: #5f6672; --highlight: #e9eaec;`;
const DARK = `--paper: #14161b; --raise: #1b1e24; --wash: #20242b; --ink: #ecedef; --ink2: #bcc1ca; --ink3: #949ba8; --lead: #767d89;
  --hair: #2b3038; --a: #7c9af4; --a-text: #9db3f8; --b: #f2ae49; --b-text: #f4b75d; --other: #4db6ac; --further: #9aa1ad; --highlight: #2c3139;`;

/** The style sheet of an explanation's page: its only one, named in the page's policy by its hash. */
export const STYLE = `
:root {
  ${LIGHT}
  --serif: 'Newsreader Variable', Newsreader, Georgia, serif;
  --sans: 'Archivo Variable', Archivo, Arial, sans-serif;
  color-scheme: light dark;
}
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink2); font: 13px/18px var(--sans); overflow-wrap: break-word; }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
h1, h2, h3, h4, p, ol, ul, dl, dd { margin: 0; padding: 0; }
ol, ul { list-style: none; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 24px; top: 8px; padding: 8px 12px; background: var(--raise); }

.top { padding: 24px 24px 16px; border-bottom: 1px solid var(--hair); }
.brand { display: flex; align-items: center; gap: 8px; color: var(--ink); font-weight: 600; }
.brand .about { font-weight: 400; }
.brand svg { width: 18px; height: 18px; }
.brand .left { fill: var(--a); }
.brand .right { fill: var(--b); }
h1 { max-width: 40em; margin: 12px 0 4px; color: var(--ink); font: 500 30px/34px var(--serif); text-wrap: balance; }
.about { color: var(--ink3); }
.about a { text-decoration: underline; text-underline-offset: 3px; }
.note { max-width: 60em; margin-top: 8px; color: var(--b-text); }
.legend { display: flex; flex-wrap: wrap; gap: 6px 24px; margin-top: 16px; font-size: 12.5px; }
.legend .sample { margin-right: 6px; font: 400 16px/24px var(--serif); color: var(--ink); }

.page { display: grid; grid-template-columns: minmax(0, 288px) minmax(0, 1fr); }
.events { grid-column: 1; grid-row: 1; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 20px 24px; border-right: 1px solid var(--hair); }
h2 { color: var(--ink); font: 600 13px/18px var(--sans); }
.events h3 { margin-top: 16px; color: var(--ink2); font: 600 12px/16px var(--sans); }
.events li { margin-top: 10px; }
.events li a { display: block; color: var(--ink); font: 500 15px/18px var(--serif); }
.events .when { display: block; color: var(--ink3); font: 500 11.5px/16px var(--sans); }
.events .none { margin-top: 8px; color: var(--ink3); }

main { grid-column: 2; min-width: 0; padding: 20px 24px 48px; }
.article + .article { margin-top: 48px; padding-top: 24px; border-top: 1px solid var(--lead); }
.article > h2.title { font: 500 24px/30px var(--serif); }
.sentence { display: grid; grid-template-columns: 36px minmax(0, 1.55fr) minmax(0, 1fr); grid-template-rows: auto 1fr; gap: 4px 20px; padding: 20px 0; border-bottom: 1px solid var(--hair); scroll-margin-top: 8px; }
.sentence > h3 { color: var(--ink3); font: 500 12.5px/27px var(--sans); text-align: right; font-variant-numeric: tabular-nums; }
.sentence:target > h3 { color: var(--ink); font-weight: 700; }
.sentence:target { box-shadow: inset 3px 0 0 var(--ink); }
.text { max-width: 40em; color: var(--ink); font: 400 18.5px/29px var(--serif); text-wrap: pretty; unicode-bidi: isolate; }
.kind { color: var(--ink3); font: italic 400 15px/18px var(--serif); }

.m { text-underline-offset: 4px; text-decoration-thickness: 2px; text-decoration-skip-ink: none; }
.time { text-decoration: underline dotted var(--ink2) 2px; }
.actor { text-decoration: underline solid var(--a) 2px; }
.place { text-decoration: underline solid var(--further) 1px; }
.act { background: var(--highlight); font-weight: 500; padding: 1px 0; }
.dropped { border-bottom: 2px dashed var(--b); }
.tag { margin: 0 1px; font: 600 11.5px/1 var(--sans); color: var(--ink2); white-space: nowrap; }
.text .tag { position: relative; top: -0.5em; margin-left: 2px; }
.tag.t-actor { color: var(--a-text); }
.tag.t-act { color: var(--ink); }
.tag.t-dropped { color: var(--b-text); }
.tag.t-time { color: var(--ink2); }

.acts { grid-column: 2; }
.notes { grid-column: 3; grid-row: 1 / span 2; }
.found { padding: 2px 6px; margin: 0 -6px; border-radius: 3px; scroll-margin-top: 8px; }
.found:target { background: var(--wash); }
.notes .found { margin-bottom: 6px; font-size: 12.5px; }
.said { color: var(--ink); }
.why { color: var(--ink3); }
.means { color: var(--ink2); }
.notes .why { display: block; font-size: 12px; line-height: 16px; }
.acts .found { margin-top: 12px; padding: 8px 12px 10px; border-left: 2px solid var(--lead); border-radius: 0 3px 3px 0; }
.acts .found.empty, .acts .none .found { border-left: 2px dashed var(--b); }
.acts .none .found { margin-top: 8px; padding: 4px 12px; font-size: 12.5px; }
.acts .none .why { display: block; }
h4 { color: var(--ink); font: 600 13px/18px var(--sans); }
h4 .means { font-weight: 400; }
dl { display: grid; grid-template-columns: 68px minmax(0, 1fr); gap: 2px 12px; margin-top: 6px; font-size: 12.5px; }
dt { color: var(--ink3); }
dd.event { color: var(--ink); font: 500 15px/18px var(--serif); }
dd.event .why { font: 400 12px/16px var(--sans); }
dd.fails { color: var(--b-text); }

@media screen and (max-width: 1100px) {
  .page { display: block; }
  .events { position: static; max-height: none; border-right: 0; border-top: 1px solid var(--lead); }
}
@media screen and (max-width: 760px) {
  .top, .events, main { padding-left: 16px; padding-right: 16px; }
  h1 { font-size: 24px; line-height: 30px; }
  .sentence { display: block; }
  .sentence > h3 { text-align: left; line-height: 18px; }
  .notes { margin-top: 12px; }
  .legend { flex-direction: column; }
}
@media (forced-colors: active) {
  .act { border: 1px solid; }
}
@media print {
  :root { --paper: #fff; }
  body { font-size: 10pt; }
  .page { display: block; }
  .events { position: static; max-height: none; border: 0; padding: 12pt 0; columns: 2; }
  .top, main { padding-left: 0; padding-right: 0; }
  .sentence { grid-template-columns: 28px minmax(0, 1.55fr) minmax(0, 1fr); }
  .act { background: none; border: 1px solid var(--lead); }
  .acts .found, .notes .found, .events li { break-inside: avoid; }
  .skip { display: none; }
}
`;
