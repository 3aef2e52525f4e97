package org.trigpoint.server.port;

import java.util.List;
import org.trigpoint.picture.FeedTally;

/** Reads what ingest says of its sources; asked once a second and for each answer about feeds. */
public interface FeedTallies {
    List<FeedTally> tallies();
}
