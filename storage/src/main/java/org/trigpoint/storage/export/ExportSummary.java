package org.trigpoint.storage.export;

import java.util.List;

/**
 * What went into an export.
 *
 * @param pieces of tracks
 * @param points of all of them
 * @param terms by marking, those with most points first
 */
public record ExportSummary(long pieces, long points, List<Terms> terms) {
    public ExportSummary {
        terms = List.copyOf(terms);
    }

    /**
     * The terms of some of it.
     *
     * @param tlp label of the Traffic Light Protocol
     * @param releasableTo audiences that it may go to, with commas; empty for all
     * @param licence as the owner of the source names it; empty when the site said none
     */
    public record Terms(String tlp, String releasableTo, String licence, long pieces, long points) {}
}
