package org.trigpoint.app.who;

/** The look of the page: dark ink on white, for paper first. Kinds differ by shade and by form, so that they stay apart without colour. */
final class WhoStyle {
    static final String CSS = """
            @page { size: A4; margin: 12mm 12mm 14mm; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 28px 20px 48px; max-width: 980px; background: #fff; color: #16202b;
              font: 13.5px/1.42 system-ui, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
            header { display: grid; grid-template-columns: 1fr auto; column-gap: 16px; align-items: baseline; margin-bottom: 10px; }
            h1 { font-size: 22px; line-height: 1.2; margin: 0; grid-column: 1 / 3; }
            .when { margin: 2px 0 0; color: #52606d; } .sum { margin: 2px 0 0; font-weight: 600; }
            svg.map { display: block; width: 100%; height: auto; border: 1px solid #b8c2cc; }
            .sea { fill: #f3f7fa; } .land { fill: #e6dfcf; stroke: #a89f88; stroke-width: .7; stroke-linejoin: round; }
            .grid { stroke: #d3dde5; stroke-width: .7; fill: none; }
            .tick { font-size: 11px; fill: #6a7885; }
            .cable { fill: none; stroke: #b3268c; stroke-width: 3; stroke-linejoin: round; }
            .area { fill: #b3268c; fill-opacity: .1; stroke: #b3268c; stroke-width: 2; }
            .track { fill: none; stroke-width: 1.7; stroke-linejoin: round; stroke-linecap: round; }
            .track.crossed { stroke: #0b3a66; } .track.near { stroke: #3f7fb5; } .track.may-have-been { stroke: #8a5a14; }
            .gap { fill: none; stroke: #8a5a14; stroke-width: 1.5; stroke-dasharray: 5 5; }
            .reach { fill: none; stroke: #8a5a14; stroke-width: 1; stroke-dasharray: 1 3; }
            .mark circle { stroke: #fff; stroke-width: 1.5; }
            .mark.crossed circle { fill: #0b3a66; } .mark.near circle { fill: #3f7fb5; }
            .mark.may-have-been circle { fill: #fff; stroke: #8a5a14; }
            .mark text { font-size: 10.5px; font-weight: 700; fill: #fff; text-anchor: middle; }
            .mark.may-have-been text { fill: #8a5a14; }
            .scale rect { fill: #fff; fill-opacity: .8; } .scale path { fill: none; stroke: #16202b; stroke-width: 1.3; }
            .scale text { font-size: 11px; fill: #16202b; }
            .legend { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 6px 0 14px; color: #52606d; font-size: 12px; }
            .k { display: inline-block; width: 18px; margin-right: 5px; vertical-align: middle; border-top: 3px solid #b3268c; }
            .k.gap { border-top: 2px dashed #8a5a14; } .k.reach { border-top: 2px dotted #8a5a14; }
            .k.dot { width: 11px; height: 11px; border: 1.5px solid #0b3a66; border-radius: 50%; background: #0b3a66; }
            .k.dot.near { background: #3f7fb5; border-color: #3f7fb5; }
            .k.dot.may-have-been { background: #fff; border-color: #8a5a14; }
            table { border-collapse: collapse; width: 100%; }
            th { text-align: left; font-size: 11.5px; font-weight: 600; color: #52606d; border-bottom: 1.5px solid #16202b; padding: 3px 8px 3px 0; }
            td { vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid #dbe2e8; }
            th:nth-child(3) { width: 27%; } th:nth-child(6) { width: 17%; }
            td:last-child, th:last-child { padding-right: 0; }
            .day td { font-weight: 600; color: #52606d; padding: 8px 0 2px; border-bottom: 0; }
            .t { white-space: nowrap; } .n { text-align: right; white-space: nowrap; }
            small { color: #52606d; font-size: 12px; }
            .slow { color: #a3301c; } .lead { stroke: #16202b; stroke-width: .8; }
            em { font-style: normal; font-weight: 600; } em.crossed { color: #0b3a66; } em.near { color: #2d679a; } em.may-have-been { color: #8a5a14; }
            .badge { display: inline-block; min-width: 20px; padding: 0 4px; border-radius: 10px; border: 1.5px solid #0b3a66;
              background: #0b3a66; color: #fff; font: 700 11px/17px system-ui, sans-serif; text-align: center; text-decoration: none; }
            .badge.near { background: #3f7fb5; border-color: #3f7fb5; }
            .badge.may-have-been { background: #fff; border-color: #8a5a14; color: #8a5a14; }
            .none { padding: 12px 0; border-top: 1.5px solid #16202b; border-bottom: 1px solid #dbe2e8; }
            .facts { margin-top: 12px; color: #52606d; font-size: 11.5px; } .facts p { margin: 0 0 3px; }
            .evidence { margin-top: 28px; } h2 { font-size: 17px; margin: 0 0 6px; }
            article { padding: 6px 0 8px; border-top: 1px solid #dbe2e8; break-inside: avoid; font-size: 12px; }
            h3 { font-size: 13px; margin: 0 0 2px; } article p { margin: 0; } a { color: #0b3a66; }
            a.badge { color: #fff; } a.badge.may-have-been { color: #8a5a14; }
            pre { margin: 4px 0 0; font: 11.5px/1.35 ui-monospace, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
            .hash { color: #52606d; font-size: 10.5px; overflow-wrap: anywhere; }
            @media print {
              body { padding: 0; max-width: none; font-size: 8.8pt; line-height: 1.25; }
              h1 { font-size: 15pt; } header { margin-bottom: 6px; } .legend { margin: 4px 0 6px; font-size: 8pt; }
              th { font-size: 8pt; } td { padding-top: 2.5px; padding-bottom: 2.5px; } .day td { padding-top: 3px; }
              * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              small { font-size: 7.9pt; } .facts { font-size: 7.4pt; margin-top: 6px; } .facts p { margin-bottom: 1px; }
              tr, .legend { break-inside: avoid; } thead { display: table-header-group; }
              .evidence { break-before: page; margin-top: 0; }
            }
            @media (max-width: 640px) { table { font-size: 12px; } }
            """;

    private WhoStyle() {}
}
