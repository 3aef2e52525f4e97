package org.trigpoint.feeds.gnss.document;

import javax.xml.stream.XMLStreamReader;
import org.trigpoint.feeds.gnss.message.GnssFault;

/** Takes the elements of one kind of document. Names are without their prefixes: many files use prefixes that they do not declare. */
abstract class XmlElements {
    /** Elements that a point may hold, and entries that a Placemark may. */
    static final int MOST_ENTRIES = 200_000;

    /**
     * An element begins.
     *
     * @param reader for its attributes
     * @param depth 1 for the root
     * @param offset in the document
     */
    abstract void start(String name, XMLStreamReader reader, int depth, int offset);

    /**
     * An element ends.
     *
     * @param text that stood in it behind its last child, without blanks around it
     */
    abstract void end(String name, String text, int depth);

    /** What is wrong with the whole document: it is read no further. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        final transient GnssFault fault;

        Unreadable(GnssFault fault) {
            super(fault.code(), null, false, false);
            this.fault = fault;
        }
    }
}
