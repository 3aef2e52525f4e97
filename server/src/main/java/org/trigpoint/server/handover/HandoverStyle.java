package org.trigpoint.server.handover;

/** The look of a hand-over: for paper first, black on white, so that it reads the same from any printer and as a fax. */
final class HandoverStyle {
    static final String CSS = """
            @page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages);
              font: 8pt system-ui, sans-serif; } }
            * { box-sizing: border-box; }
            html { background: #e9ecef; }
            body { margin: 0 auto; padding: 14mm 14mm 18mm; max-width: 210mm; min-height: 100vh; background: #fff; color: #111;
              font: 10.5pt/1.42 system-ui, "Segoe UI", sans-serif; font-variant-numeric: tabular-nums; }
            header { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; border-bottom: 2pt solid #111;
              padding-bottom: 3mm; }
            h1 { font-size: 19pt; line-height: 1.1; margin: 0; letter-spacing: -.01em; }
            header .station { font-size: 11pt; margin: 0; color: #444; }
            header .when { text-align: right; margin: 0; white-space: nowrap; }
            header .when b { display: block; }
            .banner { border: 1.5pt solid #111; padding: 1.5mm 3mm; margin: 4mm 0 0; font-weight: 600; }
            .figures { display: grid; grid-template-columns: repeat(6, 1fr); margin: 5mm 0 0; padding: 0; list-style: none;
              border: .75pt solid #999; }
            .figures li { padding: 2mm 3mm; border-left: .75pt solid #999; }
            .figures li:first-child { border-left: 0; }
            .figures b { display: block; font-size: 16pt; line-height: 1.15; }
            .figures span { font-size: 8.5pt; color: #444; line-height: 1.25; display: block; }
            h2 { font-size: 12pt; margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: .75pt solid #111; break-after: avoid; }
            h2 small { font-weight: 400; color: #444; font-size: 9pt; margin-left: 2mm; }
            .none { color: #444; margin: 1mm 0; }
            ol.cases { list-style: none; margin: 0; padding: 0; }
            ol.cases > li { display: grid; grid-template-columns: 9mm 1fr 29mm; column-gap: 2mm; padding: 2.5mm 0; break-inside: avoid;
              border-bottom: .5pt solid #bbb; }
            ol.cases > li:last-child { border-bottom: 0; }
            .rank { font-size: 13pt; font-weight: 700; line-height: 1.25; }
            .headline { font-weight: 650; font-size: 11pt; line-height: 1.3; }
            .distress { background: #111; color: #fff; font-size: 8pt; font-weight: 700; letter-spacing: .04em; padding: .3mm 1.6mm;
              margin-right: 1.5mm; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            .facts { color: #444; font-size: 9pt; margin: .6mm 0 0; }
            .order { text-align: right; font-size: 8.5pt; color: #444; line-height: 1.35; }
            .order b { font-size: 11pt; color: #111; display: block; }
            ul.lines { list-style: none; margin: 1.4mm 0 0; padding: 0 0 0 2.5mm; border-left: 1.5pt solid #999; font-size: 9.5pt; }
            ul.lines li { padding: .25mm 0; display: grid; grid-template-columns: max-content 1fr; column-gap: 3mm; }
            ul.lines time { color: #444; white-space: nowrap; }
            ul.lines .said { font-style: italic; }
            ul.lines .who { color: #444; }
            table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
            th { text-align: left; font-weight: 600; color: #444; font-size: 8.5pt; border-bottom: .75pt solid #999; }
            th, td { padding: 1.2mm 2.5mm 1.2mm 0; vertical-align: top; }
            td { border-bottom: .5pt solid #ccc; }
            tr { break-inside: avoid; }
            td.number, th.number { text-align: right; }
            td.time { white-space: nowrap; }
            .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm; margin-top: 16mm; break-inside: avoid; font-size: 9pt; }
            .sign div { border-top: .75pt solid #111; padding-top: 1mm; color: #444; }
            footer { margin-top: 6mm; font-size: 8.5pt; color: #444; }
            @media print { html { background: none; } body { padding: 0; max-width: none; min-height: 0; } }
            @media screen and (max-width: 640px) { body { padding: 16px; } header { display: block; } header .when { text-align: left; margin-top: 8px; }
              .figures { grid-template-columns: repeat(2, 1fr); } .figures li { border-top: .75pt solid #999; }
              ol.cases > li { grid-template-columns: 9mm 1fr; } .order { grid-column: 2; text-align: left; } .order b { display: inline; } }
            """;

    private HandoverStyle() {}
}
