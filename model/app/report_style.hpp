#pragma once

namespace bansou {

/// Of the HTML page: dark text on white, Japanese fonts where there are any, A4 when printed.
inline constexpr const char* report_style = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 54rem; background: #fff; color: #1a1a1a; line-height: 1.7; line-break: strict;
  font-family: "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", Meiryo, "BIZ UDPGothic", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid #0072B2; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p.question { font-size: 1.1rem; margin: 0 0 .8rem; }
.warning { border: 2px solid #D55E00; border-radius: 4px; padding: .5rem .8rem; margin: .8rem 0; font-weight: 600; }
.note { color: #444; font-size: .9rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .9rem; }
th, td { border-bottom: 1px solid #ccc; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { border-bottom: 2px solid #666; font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
details { margin: .4rem 0; }
details th { white-space: nowrap; } details td:nth-child(2) { overflow-wrap: anywhere; }
summary { cursor: pointer; font-weight: 600; }
.scroll { overflow-x: auto; }
code { font-size: .85em; overflow-wrap: anywhere; }
svg { width: 100%; height: auto; margin: .3rem 0; font-size: 13px; fill: #1a1a1a; }
figure { margin: 0 0 .8rem; }
figcaption { font-weight: 600; font-size: .95rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; font-size: .9rem; }
dt { color: #444; } dd { margin: 0; overflow-wrap: anywhere; }
@page { size: A4; margin: 15mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; }
  figure, tr, .warning { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }  /* paper cannot be opened */
}
)css";

}  // namespace bansou
