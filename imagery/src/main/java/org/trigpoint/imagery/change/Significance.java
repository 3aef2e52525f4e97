package org.trigpoint.imagery.change;

/** How sure each pixel of a pair of scenes is to have changed. */
interface Significance {
    /** So many pixels around a window are needed to judge its own. */
    int marginPixels();

    /**
     * Judges.
     *
     * @param sigmas for each pixel, standard deviations of unchanged ones, above 0 for brighter; NaN where nothing is compared
     * @param levels for each pixel, by how much it changed
     */
    void judge(ScenePair.Values values, float[] sigmas, float[] levels);
}
