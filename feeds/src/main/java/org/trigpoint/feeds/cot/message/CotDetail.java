package org.trigpoint.feeds.cot.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beyond who, where and when. Of elements that come more than once, the first is read and the others stay in
 * {@link #otherXml}, except links, which are all read.
 *
 * @param contact how to reach the sender; null like all that follows when it is absent
 * @param group team and role of a person
 * @param track course and speed
 * @param takv device and program of the sender
 * @param status state of the device
 * @param precisionLocation where place and height came from
 * @param remarks free text
 * @param usericon icon the sender wishes for
 * @param sensor where a sensor looks
 * @param shape drawn figures
 * @param marti whom a server shall pass the event to
 * @param flowTags servers that the event came through
 * @param links other events this one belongs to
 * @param otherXml all elements that have no component here, as they were sent
 * @param rest attributes of the detail itself
 */
public record CotDetail(
        @Nullable Contact contact,
        @Nullable Group group,
        @Nullable Track track,
        @Nullable Takv takv,
        @Nullable Status status,
        @Nullable PrecisionLocation precisionLocation,
        @Nullable Remarks remarks,
        @Nullable UserIcon usericon,
        @Nullable Sensor sensor,
        @Nullable Shape shape,
        @Nullable Marti marti,
        @Nullable FlowTags flowTags,
        List<Link> links,
        @Nullable String otherXml,
        @Nullable Rest rest) {
    /** A detail that says nothing. */
    public static final CotDetail EMPTY = new CotDetail(
            null, null, null, null, null, null, null, null, null, null, null, null, List.of(), null, null);

    public CotDetail {
        links = List.copyOf(links);
    }
}
