package org.trigpoint.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.storage.history.TrackPiece;

/** KML 2.2 (OGC 12-007r2) with the tracks of Google's extension: a placemark a piece. */
final class KmlFormat implements ExportFormat.Streamed {
    @Override
    public String name() {
        return "kml";
    }

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public ExportWriter begin(OutputStream out, ExportAbout about) throws IOException {
        return new Writer(out, about);
    }

    private static final class Writer implements ExportWriter {
        private final OutputStream out;
        private final KmlDocument document;

        Writer(OutputStream out, ExportAbout about) throws IOException {
            this.out = out;
            try {
                document = new KmlDocument(out, about);
            } catch (XMLStreamException e) {
                throw asIo(e);
            }
        }

        @Override
        public void write(TrackPiece piece) throws IOException {
            try {
                document.placemark(piece);
            } catch (XMLStreamException e) {
                throw asIo(e);
            }
        }

        @Override
        public void finish(ExportSummary summary) throws IOException {
            try {
                document.end(summary);
            } catch (XMLStreamException e) {
                throw asIo(e);
            }
            out.flush();
        }

        /** What the stream beneath said. */
        private static IOException asIo(XMLStreamException e) {
            return e.getNestedException() instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
