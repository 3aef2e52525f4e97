package org.trigpoint.feeds.cot.xml;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotFault;

/** What stands within the detail of an event, as text: the form in which protobuf carries it. */
public final class DetailXml {
    private DetailXml() {}

    /**
     * Reads elements that stand side by side.
     *
     * @param remarks takes what was left out
     * @return null when the text is not well-formed, or nested too deep
     */
    public static @Nullable CotDetail decode(String xml, boolean keepsPhones, List<CotFault> remarks) {
        return switch (XmlTree.parse("<detail>" + xml + "</detail>")) {
            case XmlTree.Parsed.Root root -> DetailReader.read(root.element(), keepsPhones, remarks);
            case XmlTree.Parsed.Broken _ -> null;
        };
    }

    /**
     * Writes all elements of a detail but some.
     *
     * @param without names of elements to leave out
     */
    public static String encode(CotDetail detail, Set<String> without) {
        StringBuilder out = new StringBuilder();
        new DetailWriter(out, without).elements(detail);
        return out.toString();
    }
}
