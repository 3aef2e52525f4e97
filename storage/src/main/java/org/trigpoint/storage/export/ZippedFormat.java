package org.trigpoint.storage.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trigpoint.storage.history.TrackPiece;

/**
 * Another format in a ZIP file, with its licences beside it where it has no place for them.
 *
 * @param entry name of the file in it
 */
record ZippedFormat(String name, String mediaType, ExportFormat.Streamed format, String entry)
        implements ExportFormat.Streamed {
    @Override
    public ExportWriter begin(OutputStream out, ExportAbout about) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(entry));
        return new Writer(zip, format.begin(new Kept(zip), about), about);
    }

    /** Stays open when the writer of the entry closes it. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private final class Writer implements ExportWriter {
        private final ZipOutputStream zip;
        private final ExportWriter inner;
        private final ExportAbout about;

        Writer(ZipOutputStream zip, ExportWriter inner, ExportAbout about) {
            this.zip = zip;
            this.inner = inner;
            this.about = about;
        }

        @Override
        public void write(TrackPiece piece) throws IOException {
            inner.write(piece);
        }

        @Override
        public void finish(ExportSummary summary) throws IOException {
            inner.finish(summary);
            zip.closeEntry();
            if (!format.carriesSummary()) {
                zip.putNextEntry(new ZipEntry(entry + LicenceNote.ENDING));
                zip.write(LicenceNote.of(about, summary).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
            zip.flush();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
