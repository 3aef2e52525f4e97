package org.trigpoint.threat.lifecycle;

import org.trigpoint.model.alert.Finding;

/** What a rule says of something: one alert, however often it is said. */
record Matter(String rule, String about) implements Comparable<Matter> {
    static Matter of(Finding finding) {
        return new Matter(finding.content().rule(), finding.matter());
    }

    @Override
    public int compareTo(Matter other) {
        int byAbout = about.compareTo(other.about);
        return byAbout != 0 ? byAbout : rule.compareTo(other.rule);
    }
}
