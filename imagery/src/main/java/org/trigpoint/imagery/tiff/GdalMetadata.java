package org.trigpoint.imagery.tiff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The items of the field GDAL_METADATA, a small document of XML. */
final class GdalMetadata {
    private static final Pattern ITEM = Pattern.compile("<Item\\s([^>]{1,1000})>([^<]{0,10000})</Item>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w{1,40})=\"([^\"]{0,400})\"");

    private final Map<String, String> items = new TreeMap<>();
    private final List<Double> scales = new ArrayList<>();
    private final List<Double> offsets = new ArrayList<>();

    /**
     * Reads the document as far as it can be read.
     *
     * @param bands of the image
     */
    GdalMetadata(@Nullable String document, int bands) {
        scales.addAll(Collections.nCopies(bands, 1.0));
        offsets.addAll(Collections.nCopies(bands, 0.0));
        Matcher item = ITEM.matcher(document == null ? "" : document);
        while (item.find()) {
            Map<String, String> attributes = new TreeMap<>();
            Matcher attribute = ATTRIBUTE.matcher(item.group(1));
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            // GDAL escapes what it writes, and the document that this becomes a part of once more.
            keep(attributes, unescaped(unescaped(item.group(2))));
        }
    }

    /** All items by their names; of a band's, {@code name[band]}. */
    Map<String, String> items() {
        return Map.copyOf(items);
    }

    List<Double> scales() {
        return scales;
    }

    List<Double> offsets() {
        return offsets;
    }

    private void keep(Map<String, String> attributes, String text) {
        String sample = attributes.get("sample");
        String name = attributes.getOrDefault("name", "");
        items.put(sample == null ? name : name + "[" + sample + "]", text);
        int band;
        double value;
        try {
            band = sample == null ? 0 : Integer.parseInt(sample);
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException words) {
            return;
        }
        if (band < 0 || band >= scales.size() || !Double.isFinite(value)) {
            return;
        }
        switch (attributes.getOrDefault("role", "")) {
            case "scale" -> scales.set(band, value);
            case "offset" -> offsets.set(band, value);
            default -> {}
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
