package org.trigpoint.feeds.cot.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The servers that an event came through ({@code _flow-tags_}).
 *
 * @param tags one for each server
 * @param rest what else the element held
 */
public record FlowTags(List<FlowTag> tags, @Nullable Rest rest) {
    public FlowTags {
        tags = List.copyOf(tags);
    }
}
