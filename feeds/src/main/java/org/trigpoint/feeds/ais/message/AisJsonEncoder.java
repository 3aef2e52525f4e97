package org.trigpoint.feeds.ais.message;

import org.trigpoint.feeds.text.RecordJson;

/** Messages as JSON objects, one a line (NDJSON). Keys are the names of the records' components; what is absent is left out. */
public final class AisJsonEncoder implements AisMessageEncoder {
    @Override
    public void begin(StringBuilder out) {}

    @Override
    public void message(DecodedMessage message, Provenance provenance, StringBuilder out) {
        out.append("{\"message\":\"").append(message.getClass().getSimpleName()).append('"');
        RecordJson.fields(message, out);
        RecordJson.fields(provenance, out);
        out.append("}\n");
    }
}
