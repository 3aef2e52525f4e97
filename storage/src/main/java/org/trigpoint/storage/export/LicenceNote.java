package org.trigpoint.storage.export;

/** What an export says of itself and of the terms of its sources, as a text for people. */
public final class LicenceNote {
    /** Behind the name of the file that it is of. */
    public static final String ENDING = ".licences.txt";

    private LicenceNote() {}

    public static String of(ExportAbout about, ExportSummary summary) {
        StringBuilder out = new StringBuilder();
        about.said()
                .forEach((name, text) -> out.append(name)
                        .append(": ")
                        .append(PlainText.whole(text).replace('\n', ' '))
                        .append('\n'));
        out.append("points: ").append(summary.points()).append('\n');
        out.append("pieces of tracks: ").append(summary.pieces()).append("\n\nTerms of the sources\n");
        for (ExportSummary.Terms terms : summary.terms()) {
            out.append("- licence: ").append(terms.licence().isEmpty() ? "not said" : terms.licence());
            out.append("; TLP:").append(terms.tlp().replace('_', '+'));
            out.append("; releasable to: ")
                    .append(terms.releasableTo().isEmpty() ? "all audiences" : terms.releasableTo());
            out.append("; points: ").append(terms.points()).append('\n');
        }
        return out.toString();
    }
}
