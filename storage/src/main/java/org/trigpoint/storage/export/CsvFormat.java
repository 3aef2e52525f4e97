package org.trigpoint.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.TrackPiece;

/**
 * Comma-separated values (RFC 4180, UTF-8): a row a point.
 *
 * <p>A text that a spreadsheet would take for a formula (it begins with {@code = + - @}, a tab or a line end) has an apostrophe before it, and
 * so has one that begins with an apostrophe: without its first apostrophe each text is as it was.
 */
final class CsvFormat implements ExportFormat.Streamed {
    static final String HEAD = "track,identity,name,platform,ship_type,time,known,lat_deg,lon_deg,east_mps,north_mps,"
            + "speed_mps,course_deg,sigma_m,late,tlp,releasable_to,licence,picture\r\n";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8";
    }

    @Override
    public boolean carriesSummary() {
        return false;
    }

    @Override
    public ExportWriter begin(OutputStream out, ExportAbout about) throws IOException {
        Writer writer = new Writer(out, about);
        out.write(HEAD.getBytes(StandardCharsets.UTF_8));
        return writer;
    }

    private static final class Writer implements ExportWriter {
        private final OutputStream out;
        private final String picture;
        private final Numerals numerals = new Numerals();
        private final StringBuilder rows = new StringBuilder();

        Writer(OutputStream out, ExportAbout about) {
            this.out = out;
            picture = PlainText.csvField(about.picture());
        }

        @Override
        public void write(TrackPiece piece) throws IOException {
            PieceText text = PieceText.of(piece.track());
            String head = text.track()
                    + ','
                    + text.identity()
                    + ','
                    + PlainText.csvField(text.name())
                    + ','
                    + text.platform()
                    + ','
                    + text.shipType()
                    + ',';
            String tail = "," + piece.late() + ',' + text.tlp() + ',' + PlainText.csvField(text.releasableTo()) + ','
                    + PlainText.csvField(text.licence()) + ',' + picture + "\r\n";
            rows.setLength(0);
            for (HistoryPoint point : piece.points()) {
                rows.append(head);
                point(point);
                rows.append(tail);
            }
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }

        private void point(HistoryPoint point) {
            numerals.time(point.timeEpochMicros(), rows);
            rows.append(',');
            numerals.time(point.knownEpochMicros(), rows);
            number(point.latDeg(), Numerals.DEGREE_DIGITS);
            number(point.lonDeg(), Numerals.DEGREE_DIGITS);
            number(point.eastMps(), Numerals.SPEED_DIGITS);
            number(point.northMps(), Numerals.SPEED_DIGITS);
            Course course = Course.of(point);
            number(course.speedMps(), Numerals.SPEED_DIGITS);
            if (course.isKnown()) {
                number(course.courseDeg(), Course.DIGITS);
            } else {
                rows.append(',');
            }
            number(point.sigmaMeters(), Numerals.SIGMA_DIGITS);
        }

        private void number(double value, int digits) {
            rows.append(',');
            Numerals.number(value, digits, rows);
        }

        @Override
        public void finish(ExportSummary summary) throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
