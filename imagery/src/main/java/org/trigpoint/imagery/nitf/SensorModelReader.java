package org.trigpoint.imagery.nitf;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;

/** Reads what is needed of SICD and SIDD documents; what is no such document, or is damaged, is none. */
public final class SensorModelReader {
    private static final int MOST_DEPTH = 64;
    private static final int CORNERS = 4;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Double> latDeg = new HashMap<>();
    private final Map<String, Double> lonDeg = new HashMap<>();

    private SensorModelReader() {}

    /** Of the bytes of a document. */
    public static Optional<SensorModel> find(byte[] xml) {
        try {
            return Optional.ofNullable(new SensorModelReader().read(xml));
        } catch (XMLStreamException | RuntimeException e) {
            // The parser throws what it likes on damaged documents; there is no model in one.
            return Optional.empty();
        }
    }

    private @Nullable SensorModel read(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        Deque<String> path = new ArrayDeque<>();
        String kind = "";
        String namespace = "";
        String corner = "";
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (path.isEmpty()) {
                    kind = in.getLocalName();
                    namespace = String.valueOf(in.getNamespaceURI());
                    if (!kind.equals("SICD") && !kind.equals("SIDD")) {
                        return null;
                    }
                }
                if (path.size() >= MOST_DEPTH) {
                    return null;
                }
                path.push(in.getLocalName());
                String index = in.getAttributeValue(null, "index");
                corner = index == null ? corner : index;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                note(path, corner, in.getText().strip());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.pop();
            }
        }
        return new SensorModel(
                kind,
                namespace,
                texts.getOrDefault("CoreName", ""),
                texts.getOrDefault("CollectorName", texts.getOrDefault("SensorName", "")),
                time(texts.getOrDefault("CollectStart", texts.getOrDefault("CollectionDateTime", ""))),
                corners());
    }

    private void note(Deque<String> path, String corner, String text) {
        if (text.isEmpty() || path.size() < 3) {
            return;
        }
        String name = path.peek();
        boolean ofCorner = path.contains("ImageCorners");
        if (ofCorner && name.equals("Lat")) {
            latDeg.putIfAbsent(corner, Double.valueOf(text));
        } else if (ofCorner && name.equals("Lon")) {
            lonDeg.putIfAbsent(corner, Double.valueOf(text));
        } else {
            texts.putIfAbsent(name, text);
        }
    }

    private static OptionalLong time(String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(EpochMicros.parse(text.endsWith("Z") ? text : text + "Z"));
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    /** Their indices are 1:FRFC, 2:FRLC, 3:LRLC, 4:LRFC. */
    private List<Position> corners() {
        List<Position> corners = new ArrayList<>();
        for (int i = 1; i <= CORNERS; i++) {
            String start = i + ":";
            for (Map.Entry<String, Double> lat : latDeg.entrySet()) {
                Double lon = lonDeg.get(lat.getKey());
                if (lat.getKey().startsWith(start)
                        && lon != null
                        && Math.abs(lat.getValue()) <= 90
                        && Double.isFinite(lon)) {
                    corners.add(Position.of(lat.getValue(), lon));
                }
            }
        }
        return corners.size() == CORNERS ? corners : List.of();
    }
}
