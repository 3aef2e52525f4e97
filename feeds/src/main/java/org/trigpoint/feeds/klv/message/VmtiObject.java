package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a moving target was taken for (MISB ST 0903.6, VObject local set).
 *
 * @param ontology item 1: where the class is defined
 * @param className item 2
 * @param ontologyId item 3: which entry of the ontology series
 * @param confidenceProb item 4: 0 to 1
 * @param undecoded items that are not decoded
 */
public record VmtiObject(
        @Nullable String ontology,
        @Nullable String className,
        @Nullable Long ontologyId,
        double confidenceProb,
        List<RawItem> undecoded) {
    public VmtiObject {
        undecoded = List.copyOf(undecoded);
    }
}
