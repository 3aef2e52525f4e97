package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that moves in the frame (MISB ST 0903.6, VTarget pack). Offsets from the centre of the frame are resolved where the set
 * is part of a UAS datalink set that says where it is.
 *
 * @param id its number
 * @param centroid items 19 and 20, else 1
 * @param topLeft item 2: of the box around it
 * @param bottomRight item 3
 * @param priority item 4: 1 is the highest
 * @param confidencePercent item 5: 0 to 100
 * @param history item 6: in how many frames before it was seen
 * @param targetPixelsPercent item 7: share of the box
 * @param colorHex item 8: red, green, blue
 * @param intensity item 9
 * @param location item 17, else 10 and 11; height 12
 * @param topLeftLatDeg items 13 and 14: WGS 84
 * @param topLeftLonDeg likewise
 * @param bottomRightLatDeg items 15 and 16
 * @param bottomRightLonDeg likewise
 * @param detectorRow item 21: which focal plane array saw it
 * @param detectorColumn likewise
 * @param algorithmId item 22: which entry of the algorithm series
 * @param objects items 102 and 107
 * @param track item 104
 * @param undecoded items that are not decoded: boundary, mask, feature, image chips
 */
public record VmtiTarget(
        long id,
        @Nullable VmtiPixel centroid,
        @Nullable VmtiPixel topLeft,
        @Nullable VmtiPixel bottomRight,
        @Nullable Long priority,
        @Nullable Long confidencePercent,
        @Nullable Long history,
        @Nullable Long targetPixelsPercent,
        @Nullable String colorHex,
        @Nullable Long intensity,
        @Nullable VmtiLocation location,
        double topLeftLatDeg,
        double topLeftLonDeg,
        double bottomRightLatDeg,
        double bottomRightLonDeg,
        @Nullable Long detectorRow,
        @Nullable Long detectorColumn,
        @Nullable Long algorithmId,
        List<VmtiObject> objects,
        @Nullable VmtiTrack track,
        List<RawItem> undecoded) {
    public VmtiTarget {
        objects = List.copyOf(objects);
        undecoded = List.copyOf(undecoded);
    }
}
