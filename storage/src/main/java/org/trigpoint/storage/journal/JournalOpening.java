package org.trigpoint.storage.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a journal's folder into a state that can be appended to: a torn tail is cut, missing sidecars are made again.
 *
 * @param catalog of all segments
 * @param last the segment to go on with; null when there is none
 * @param recovery what was found and done
 */
record JournalOpening(SegmentCatalog catalog, @Nullable SegmentWriter last, Recovery recovery) {

    static JournalOpening of(Path dir, SegmentFile.Opener opener) throws IOException {
        JournalDirectory.removeUnfinished(dir);
        List<JournalDirectory.Segment> segments = new ArrayList<>(JournalDirectory.segments(dir));
        if (!segments.isEmpty()) {
            refuseLater(segments.getLast().path());
        }
        SegmentCatalog catalog = new SegmentCatalog();
        List<Damage> damages = new ArrayList<>();
        long cut = 0;
        SegmentWriter last = null;
        while (last == null && !segments.isEmpty()) {
            JournalDirectory.Segment newest = segments.removeLast();
            SegmentScan scan = SegmentScan.of(newest);
            if (scan.hasBlocks()) {
                cut += scan.tailBytes();
                damages.addAll(scan.damages());
                Files.deleteIfExists(SegmentSidecar.of(newest.path()));
                last = SegmentWriter.reopen(newest.path(), scan, opener);
            } else {
                cut += setAside(newest.path(), scan);
            }
        }
        for (JournalDirectory.Segment segment : segments) {
            catalog.put(closed(segment, damages));
        }
        if (last != null) {
            catalog.put(last.index());
        }
        SegmentIndex newest = catalog.newest();
        Recovery recovery = new Recovery(cut, newest == null ? null : newest.last(), damages);
        return new JournalOpening(catalog, last, recovery);
    }

    /** A segment of a later program is not damaged: it must stay as it is. */
    private static void refuseLater(Path newest) throws IOException {
        try (InputStream in = Files.newInputStream(newest)) {
            int later = SegmentHeader.laterVersion(in.readNBytes(JournalFormat.SEGMENT_HEADER_BYTES));
            if (later > 0) {
                throw new IOException("The journal " + newest + " was written by a later program (format " + later
                        + ", this one knows " + JournalFormat.VERSION + "): start that one");
            }
        }
    }

    /** Takes a segment without a readable block out of the journal: deletes what was only begun, keeps other bytes by another name. */
    private static long setAside(Path segment, SegmentScan scan) throws IOException {
        long size = Files.size(segment);
        if (scan.hasHeader() || size <= JournalFormat.SEGMENT_HEADER_BYTES) {
            Files.delete(segment);
            return scan.hasHeader() ? scan.tailBytes() : size;
        }
        Path aside = segment.resolveSibling(segment.getFileName() + ".unreadable");
        Files.move(segment, aside, StandardCopyOption.REPLACE_EXISTING);
        return size;
    }

    private static SegmentIndex closed(JournalDirectory.Segment segment, List<Damage> damages) throws IOException {
        Optional<SegmentIndex> sidecar = SegmentSidecar.read(segment.path());
        if (sidecar.isPresent()) {
            sidecar.get().forgetEntries();
            return sidecar.get();
        }
        SegmentScan scan = SegmentScan.of(segment);
        damages.addAll(scan.damages());
        if (scan.tailBytes() > 0) {
            SegmentIndex index = scan.index();
            damages.add(new Damage(
                    index.fileName(),
                    index.sizeBytes(),
                    scan.tailBytes(),
                    Damage.Code.TORN_TAIL,
                    "the last block is not whole"));
        } else if (scan.damages().isEmpty()) {
            SegmentSidecar.write(segment.path(), scan.index());
            scan.index().forgetEntries();
        }
        return scan.index();
    }
}
