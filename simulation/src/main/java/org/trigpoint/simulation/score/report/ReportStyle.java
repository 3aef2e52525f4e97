package org.trigpoint.simulation.score.report;

/**
 * The look of a report. Line colours are of M. Okabe's and K. Ito's palette for all kinds of colour vision, lightened where a dark ground
 * needs it; each line has its own dashes besides.
 */
final class ReportStyle {
    static final String CSS = """
            :root { color-scheme: light dark; --ground: #fff; --ink: #1b1f24; --quiet: #59636e; --rule: #d5dbe1; --panel: #f6f8fa;
              --c1: #0072b2; --c2: #d55e00; --c3: #009e73; --c4: #a2477f; --c5: #8a6d00; }
            @media (prefers-color-scheme: dark) { :root { --ground: #14181d; --ink: #e4e8ec; --quiet: #9aa5b1; --rule: #36404a;
              --panel: #1c2229; --c1: #56b4e9; --c2: #ff8b3d; --c3: #2fc598; --c4: #e59ac6; --c5: #f0e442; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 24px 20px 48px; max-width: 1180px; background: var(--ground); color: var(--ink);
              font: 15px/1.5 system-ui, sans-serif; }
            h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 19px; margin: 36px 0 2px; } h3 { font-size: 15px; margin: 20px 0 4px; }
            p.note { color: var(--quiet); margin: 0 0 12px; max-width: 80ch; }
            a { color: var(--c1); }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: min(100%, 620px); }
            table.overview { width: 100%; } .overview th { white-space: normal; }
            th, td { padding: 4px 10px; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap; }
            th { font-weight: 600; color: var(--quiet); vertical-align: bottom; }
            th:first-child, td:first-child { text-align: left; }
            td.unit, th.unit { text-align: left; color: var(--quiet); padding-left: 0; }
            tr.group th { text-align: left; color: var(--ink); background: var(--panel); padding-top: 6px; }
            .quiet { color: var(--quiet); }
            .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 500px), 1fr)); gap: 12px 20px; margin: 12px 0 18px; }
            figure { margin: 0; padding: 10px 12px 4px; border: 1px solid var(--rule); border-radius: 6px; background: var(--panel); }
            figcaption { font-size: 13px; min-height: 22px; }
            .key { margin-left: 12px; white-space: nowrap; color: var(--quiet); }
            svg.plot { display: block; width: 100%; height: auto; }
            svg text { fill: var(--quiet); font: 12px system-ui, sans-serif; }
            .right { text-anchor: end; } .mid { text-anchor: middle; }
            .grid { stroke: var(--rule); stroke-width: 1; } .axis { stroke: var(--quiet); stroke-width: 1; fill: none; }
            .line { fill: none; stroke-width: 2; stroke-linejoin: round; } .band { stroke: none; opacity: .2; }
            .line.c1 { stroke: var(--c1); } .line.c2, .line.c3, .line.c4, .line.c5 { stroke-width: 1.6; }
            .line.c2 { stroke: var(--c2); stroke-dasharray: 7 3; }
            .line.c3 { stroke: var(--c3); stroke-dasharray: 2 3; } .line.c4 { stroke: var(--c4); stroke-dasharray: 9 3 2 3; }
            .line.c5 { stroke: var(--c5); stroke-dasharray: 5 5; }
            .band.c1 { fill: var(--c1); } .band.c2 { fill: var(--c2); }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 16px; }
            dt { font-weight: 600; } dd { margin: 0; }
            @media (max-width: 640px) { dl { display: block; } dd { margin-bottom: 8px; } }
            @media print { figure, table { break-inside: avoid; } }
            """;

    private ReportStyle() {}
}
