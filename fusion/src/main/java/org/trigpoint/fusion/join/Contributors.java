package org.trigpoint.fusion.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.track.Contributor;

/**
 * Sources and receivers that a track's reports came through, in the order first heard, at most {@value #MOST}; then the one not
 * heard for longest goes.
 */
final class Contributors {
    static final int MOST = 32;

    private final List<Contributor> contributors = new ArrayList<>(1);

    /** Reads what counting reads: see {@link org.trigpoint.flow.Step#touch}. */
    long touch() {
        return contributors.isEmpty() ? 0 : contributors.getFirst().reports();
    }

    /** Counts a report; true when it came through one that was not known. */
    boolean heard(Stamp stamp, @Nullable String receiver) {
        int stalest = 0;
        for (int i = 0; i < contributors.size(); i++) {
            Contributor known = contributors.get(i);
            if (known.source() == stamp.source() && Objects.equals(known.receiver(), receiver)) {
                contributors.set(
                        i,
                        new Contributor(known.source(), known.receiver(), known.reports() + 1, known.first(), stamp));
                return false;
            }
            if (known.last().compareTo(contributors.get(stalest).last()) < 0) {
                stalest = i;
            }
        }
        if (contributors.size() == MOST) {
            contributors.remove(stalest);
        }
        contributors.add(new Contributor(stamp.source(), receiver, 1, stamp, stamp));
        return true;
    }

    List<Contributor> list() {
        return List.copyOf(contributors);
    }

    void restore(List<Contributor> written) {
        contributors.clear();
        contributors.addAll(written);
    }
}
