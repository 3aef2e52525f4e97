package org.trigpoint.app.station;

import java.nio.file.Path;
import java.util.List;
import org.trigpoint.app.past.PrivateLists;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.model.recording.Associating;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.PurposeDeclared;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.storage.journal.Journal;

/** What a station puts into its recording when it starts: its settings, and its sources where they were left. */
final class SiteOpening {
    private SiteOpening() {}

    /** Offers the settings that change results. */
    static void offer(Intake intake, Settings settings, List<Source> sources, Path data, PictureAccess picture) {
        Audiences audiences = Site.audiences(settings, picture.feeds().audiences());
        if (!audiences.equals(Audiences.ONE)) {
            var _ = intake.offer(audiences);
        }
        var _ = intake.offer(Site.tracking(settings));
        var _ = intake.offer(Site.rules(settings));
        for (UserRule rule : SiteUserRules.changes(settings, audiences, picture.userRules())) {
            var _ = intake.offer(rule);
        }
        offerLists(intake, data, picture);
        offerSources(intake, sources);
        String purpose = settings.purpose();
        if (purpose != null) {
            var _ = intake.offer(new PurposeDeclared("local", purpose));
        }
        for (PurposeDeclared declared : Subscribing.purposes(settings)) {
            var _ = intake.offer(declared);
        }
    }

    /** Offers the lists that lie in the station's data. */
    static void offerLists(Intake intake, Path data, PictureAccess picture) {
        VesselLists.find(data).ifPresent(lists -> {
            var _ = intake.offer(lists);
        });
        PrivateLists.find(data)
                .filter(aircraft -> !aircraft.equals(picture.privateAircraft()))
                .ifPresent(aircraft -> {
                    // What was restored is not to show until the recording says so too.
                    picture.hide(aircraft);
                    var _ = intake.offer(aircraft);
                });
    }

    /** Offers what follows from the sources alone. */
    static void offerSources(Intake intake, List<Source> sources) {
        if (Site.associates(sources)) {
            var _ = intake.offer(new Associating());
        }
    }

    /** Adds the sources with their numbers, each from where the journal has it. */
    static void add(Intake intake, List<Source> sources, List<Integer> numbers, Journal journal) {
        for (int i = 0; i < sources.size(); i++) {
            int number = numbers.get(i);
            long first = journal.findLastSequence(number).orElse(-1) + 1;
            intake.add(resumed(sources.get(i), number, journal), number, first);
        }
    }

    private static Source resumed(Source source, int number, Journal journal) {
        var known = journal.tallies().get(number);
        boolean file = source.spec().clock() == SourceOpened.Clock.FILE;
        return file && known != null && known.raw() > 0 ? new ResumedSource(source, known.raw()) : source;
    }
}
