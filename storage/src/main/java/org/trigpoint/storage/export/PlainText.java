package org.trigpoint.storage.export;

/** Texts that formats can hold: what they cannot becomes U+FFFD, the replacement character. */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final String FORMULA_STARTS = "=+-@\t\r\n'";

    private PlainText() {}

    /** Without halves of characters and NUL, which no encoding can pass on. */
    static String whole(String text) {
        boolean whole = text.codePoints().noneMatch(each -> isHalf(each) || each == 0);
        return whole ? text : replaced(text, false);
    }

    /** As a field of comma-separated values: quoted where it must be, with an apostrophe before what a spreadsheet would take for a formula. */
    public static String csvField(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Of characters that XML 1.0 allows (2.2). */
    public static String xml(String text) {
        boolean allowed = text.codePoints().allMatch(PlainText::isXml);
        return allowed ? text : replaced(text, true);
    }

    private static String replaced(String text, boolean xml) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(each -> (xml ? isXml(each) : !isHalf(each) && each != 0) ? each : REPLACEMENT)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isXml(int each) {
        return each == '\t'
                || each == '\n'
                || each == '\r'
                || (each >= ' ' && each < Character.MIN_SURROGATE)
                || (each > Character.MAX_SURROGATE && each < 0xFFFE)
                || each > 0xFFFF;
    }
}
