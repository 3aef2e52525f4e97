package org.trigpoint.orbits.plan;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A plan of acquisitions as ESA gives them away for Sentinel-1 ("acquisition segments") and Sentinel-2 ("acquisition plans"): KML.
 *
 * <p>A placemark is a picture: {@code ExtendedData} has {@code SatelliteId}, {@code Mode}, {@code DatatakeId}, {@code ObservationTimeStart} and
 * {@code ObservationTimeStop} in UTC, else {@code TimeSpan} has its times; its first {@code LinearRing} is the outline. Of Sentinel-2 the
 * satellite stands in a folder or in the name of the file, and only what is taken in the nominal mode is given away.
 *
 * @param name of the file, for people
 * @param takes pictures that are planned, in the order of the file
 * @param otherCount placemarks of modes that make no pictures for others: calibration
 * @param refused the first placemarks that could not be read, at most {@value #MOST_REFUSED}
 * @param refusedCount how many were refused
 */
public record PlanFile(String name, List<Take> takes, int otherCount, List<Refusal> refused, int refusedCount) {
    static final int MOST_REFUSED = 100;

    private static final XMLInputFactory XML = factory();

    /**
     * Why a placemark was not read.
     *
     * @param line of the file
     * @param column of the file
     * @param placemark its name, empty when it has none
     * @param reason for people
     */
    public record Refusal(int line, int column, String placemark, String reason) {
        /** In one line. */
        public String text() {
            return "line " + line + ", column " + column + (placemark.isEmpty() ? "" : ", \"" + placemark + "\"") + ": "
                    + reason;
        }
    }

    public PlanFile {
        takes = List.copyOf(takes);
        refused = List.copyOf(refused);
    }

    /** Reads a file. Where it stops to be XML, reading stops; neither document types nor entities of the file's own are followed. */
    public static PlanFile read(InputStream in, String name) throws IOException {
        PlanReader to = new PlanReader(name);
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            try {
                while (xml.hasNext()) {
                    to.take(xml, xml.next());
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)) {
                throw io;
            }
            to.stopped(e.getLocation());
        }
        return to.file();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
