package org.trigpoint.imagery.change;

import java.util.List;

/**
 * What two scenes say together.
 *
 * @param changes the surest first
 * @param comparedCount pixels that both scenes have and no mask takes away
 * @param comparedRatio share of them in what was asked about
 * @param shift of the later scene against its own georeference's word
 * @param gainRatio of the fit before = gain · after + offset; of radar the ratio of medians
 * @param offsetNumber of that fit, in values of the earlier scene; 0 of radar
 * @param thresholdSigmaRatio from where on a pixel is changed
 * @param falseCount pixels that are expected to be above it by chance, before single ones are left out
 * @param looksCount of radar: independent looks that a box has, as its unchanged pixels show; 0 of optical scenes
 */
public record ChangeReport(
        List<Change> changes,
        long comparedCount,
        double comparedRatio,
        Shift shift,
        double gainRatio,
        double offsetNumber,
        double thresholdSigmaRatio,
        double falseCount,
        double looksCount) {
    public ChangeReport {
        changes = List.copyOf(changes);
    }
}
