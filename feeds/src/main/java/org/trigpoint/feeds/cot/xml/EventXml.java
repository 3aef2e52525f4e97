package org.trigpoint.feeds.cot.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotFault;

/** An event as a document of XML. */
public final class EventXml {
    /** Longer events are not read. */
    public static final int LONGEST_BYTES = 1 << 20;

    private EventXml() {}

    /**
     * Reads one event.
     *
     * @param keepsPhones whether telephone numbers of contacts are read
     */
    public static CotDecoded decode(byte[] bytes, int offset, int length, boolean keepsPhones) {
        if (length > LONGEST_BYTES) {
            return new CotDecoded.Rejected(CotFault.TOO_LONG, LONGEST_BYTES);
        }
        String text = XmlBytes.text(bytes, offset, length);
        if (text == null) {
            return new CotDecoded.Rejected(CotFault.ENCODING, 0);
        }
        List<CotFault> remarks = new ArrayList<>();
        return switch (XmlTree.parse(text)) {
            case XmlTree.Parsed.Broken broken ->
                new CotDecoded.Rejected(broken.fault(), XmlBytes.bytesOf(text, broken.offset()));
            case XmlTree.Parsed.Root root -> new EventReader(keepsPhones, remarks).read(root.element());
        };
    }

    /** Writes an event with its declaration, in UTF-8. */
    public static byte[] encode(CotEvent event) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        EventWriter.write(event, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
