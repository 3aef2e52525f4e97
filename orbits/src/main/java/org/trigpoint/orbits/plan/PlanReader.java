package org.trigpoint.orbits.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;

/** Takes the elements of a plan one by one. By one thread. */
final class PlanReader {
    private static final int MOST_TEXT_CHARS = 1_000_000;
    private static final int MOST_CORNERS = 10_000;
    private static final int MOST_DEPTH = 64;
    private static final Pattern SATELLITE = Pattern.compile("(?i)\\bS(?:entinel-?)?([1-6])([A-D])(?![A-Z0-9])");
    private static final Set<String> PICTURES = Set.of("IW", "EW", "SM", "NOBS", "NOMINAL");

    private final String name;
    private final List<Take> takes = new ArrayList<>();
    private final List<PlanFile.Refusal> refused = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    /** The names of the folders around, "" of one without. */
    private final Deque<String> folders = new ArrayDeque<>();

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> data = new HashMap<>();
    private String dataName = "";
    private @Nullable String ring;
    private boolean tooLong;
    private int line;
    private int column;
    private int refusedCount;
    private int otherCount;

    PlanReader(String name) {
        this.name = name;
    }

    void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() + xml.getTextLength() <= MOST_TEXT_CHARS) {
                    text.append(xml.getText());
                } else {
                    tooLong = true;
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        String element = xml.getLocalName();
        text.setLength(0);
        if (path.size() < MOST_DEPTH && element.equals("Folder")) {
            folders.push("");
        }
        switch (element) {
            case "Placemark" -> {
                data.clear();
                ring = null;
                tooLong = false;
                line = xml.getLocation().getLineNumber();
                column = xml.getLocation().getColumnNumber();
            }
            case "Data", "SimpleData" -> dataName = String.valueOf(xml.getAttributeValue(null, "name"));
            default -> {}
        }
        if (path.size() < MOST_DEPTH) {
            path.push(element);
        }
    }

    private void end(String element) {
        String said = text.toString().strip();
        text.setLength(0);
        if (!element.equals(path.peek())) {
            return;
        }
        path.pop();
        String around = String.valueOf(path.peek());
        switch (element) {
            case "name" -> {
                if (around.equals("Placemark")) {
                    data.put("name", said);
                } else if (around.equals("Folder") && !folders.isEmpty()) {
                    folders.pop();
                    folders.push(said);
                }
            }
            case "value", "SimpleData" -> data.put(dataName, said);
            case "begin", "end" -> data.put(element, said);
            case "coordinates" -> ring = ring == null ? said : ring;
            case "Folder" -> {
                if (!folders.isEmpty()) {
                    folders.pop();
                }
            }
            case "Placemark" -> placemark();
            default -> {}
        }
    }

    private void placemark() {
        String mode = mode();
        if (!mode.isEmpty() && !PICTURES.contains(mode)) {
            otherCount++;
            return;
        }
        try {
            if (tooLong) {
                throw new IllegalArgumentException("a text of it is longer than " + MOST_TEXT_CHARS + " characters");
            }
            takes.add(new Take(
                    satellite(),
                    time("ObservationTimeStart", "begin"),
                    time("ObservationTimeStop", "end"),
                    mode,
                    said("DatatakeId", "ID"),
                    outline()));
        } catch (IllegalArgumentException e) {
            refuse(line, column, String.valueOf(e.getMessage()));
        }
    }

    private String mode() {
        String mode = said("Mode", "InstrumentMode");
        return (mode.isEmpty() && folders.contains("NOMINAL") ? "NOMINAL" : mode).toUpperCase(Locale.ROOT);
    }

    private String satellite() {
        List<String> sayings = new ArrayList<>(List.of(said("SatelliteId", "Satellite")));
        sayings.addAll(folders);
        sayings.add(name);
        for (String each : sayings) {
            Matcher matcher = SATELLITE.matcher(each);
            if (matcher.find()) {
                return ("S" + matcher.group(1) + matcher.group(2)).toUpperCase(Locale.ROOT);
            }
        }
        throw new IllegalArgumentException("neither SatelliteId, a folder nor the file's name says which satellite");
    }

    private long time(String field, String otherwise) {
        String said = said(field, otherwise);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return EpochMicros.parse(said.matches(".*([zZ]|[+-]\\d\\d:\\d\\d)") ? said : said + "Z");
    }

    private String said(String field, String otherwise) {
        String said = data.getOrDefault(field, "");
        return said.isEmpty() ? data.getOrDefault(otherwise, "") : said;
    }

    private List<Position> outline() {
        if (ring == null) {
            throw new IllegalArgumentException("it has no coordinates");
        }
        List<Position> corners = new ArrayList<>();
        for (String tuple : ring.split("\\s+", -1)) {
            if (corners.size() > MOST_CORNERS) {
                throw new IllegalArgumentException("its outline has more than " + MOST_CORNERS + " corners");
            }
            String[] parts = tuple.split(",", -1);
            if (parts.length < 2) {
                throw new IllegalArgumentException("\"" + shortened(tuple) + "\" is no longitude and latitude");
            }
            corners.add(Position.of(number(parts[1]), number(parts[0])));
        }
        if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
            corners.removeLast();
        }
        return corners;
    }

    private static double number(String text) {
        if (!text.matches("[+-]?\\d{1,4}(\\.\\d{0,30})?")) {
            throw new IllegalArgumentException("\"" + shortened(text) + "\" is no number of degrees");
        }
        return Double.parseDouble(text);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** Where the file stops to be XML. */
    void stopped(@Nullable Location at) {
        data.clear();
        refuse(
                at == null ? 0 : at.getLineNumber(),
                at == null ? 0 : at.getColumnNumber(),
                "here it is no XML any more");
    }

    private void refuse(int atLine, int atColumn, String reason) {
        refusedCount++;
        if (refused.size() < PlanFile.MOST_REFUSED) {
            refused.add(new PlanFile.Refusal(
                    atLine, atColumn, shortened(data.getOrDefault("name", "")), shortReason(reason)));
        }
    }

    private static String shortReason(String reason) {
        return reason.length() > 200 ? reason.substring(0, 200) + "…" : reason;
    }

    PlanFile file() {
        return new PlanFile(name, takes, otherCount, refused, refusedCount);
    }
}
