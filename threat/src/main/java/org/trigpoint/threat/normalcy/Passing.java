package org.trigpoint.threat.normalcy;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Header;

/** A ship that passes: the passage that it makes, and how often in a row it was out of the normal. */
final class Passing {
    static final int MOST_STAMPS = 16;

    long place = -1;
    int bin = -1;
    int abnormal;
    int normal;
    /** Beginning of being out of the normal; {@link Header#UNDATED} while it is in it. */
    long fromEpochMicros = Header.UNDATED;

    long saidEpochMicros = Header.UNDATED;
    final List<Stamp> stamps = new ArrayList<>(0);

    void isOut(long epochMicros, Stamp stamp) {
        if (fromEpochMicros == Header.UNDATED) {
            fromEpochMicros = epochMicros;
            stamps.clear();
        }
        abnormal++;
        normal = 0;
        if (stamps.size() == MOST_STAMPS) {
            stamps.remove(MOST_STAMPS / 2);
        }
        stamps.add(stamp);
    }

    void isIn(int lowers, int raises) {
        // Before it is raised, one that is normal breaks the row.
        boolean over = ++normal >= lowers || abnormal < raises;
        if (over) {
            abnormal = 0;
            fromEpochMicros = Header.UNDATED;
            saidEpochMicros = Header.UNDATED;
        }
    }
}
