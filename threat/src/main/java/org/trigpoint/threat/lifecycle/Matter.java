package org.trigpoint.threat.lifecycle;

import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.track.TrackId;

/** What a rule says of a track: one alert, however often it is said. */
record Matter(String rule, TrackId about) implements Comparable<Matter> {
    static Matter of(Finding finding) {
        return new Matter(finding.content().rule(), finding.about());
    }

    @Override
    public int compareTo(Matter other) {
        int byTrack = about.compareTo(other.about);
        return byTrack != 0 ? byTrack : rule.compareTo(other.rule);
    }
}
