package org.trigpoint.threat.drone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.threat.rules.LinkSign;

/**
 * What the drones on one link tell of it together. One that is silent while another is heard has lost its link: its finding is said. Where
 * all that fly are silent, their ground station is off, or the feed that brings the link: that is one alert, about all of them, and theirs
 * are said only of those that are not heard ten seconds after others are again.
 *
 * <p>Takes {@link LinkSign}; emits {@link Finding} of {@code drone-link}. A drone is forgotten six hours after it was heard last.
 */
public final class LinksStep implements Step<LinkSign, LinkState, Finding> {
    /** It is told every two seconds that one is heard, and one that stops may have been told just before. */
    private static final long ALIVE_MICROS = 3_000_000;

    private static final long BACK_MICROS = 10_000_000;
    /** Of those that were heard about then, all must be silent. */
    private static final long TOGETHER_MICROS = 60_000_000;

    private static final long HOUR_MICROS = 3_600_000_000L;

    @Override
    public String name() {
        return "links";
    }

    @Override
    public Key key(Stamp stamp, LinkSign input) {
        return input.key();
    }

    @Override
    public LinkState open(Key key) {
        return new LinkState();
    }

    @Override
    public void on(LinkSign sign, LinkState link, Out<Finding> out) {
        long now = out.stamp().arrivalEpochMicros();
        LinkState.Craft craft = link.craft(sign.track());
        craft.heardEpochMicros = Math.max(craft.heardEpochMicros, sign.heardEpochMicros());
        craft.flies = sign.flies();
        Finding finding = sign.finding();
        if (finding != null && sign.silent()) {
            silent(craft, finding, link, now, out);
        } else {
            heard(craft, finding, link, now, out);
        }
        if (link.alarmEpochMicros == LinkState.NEVER) {
            link.alarmEpochMicros = now + HOUR_MICROS;
            out.timers().set(link.alarmEpochMicros);
        }
    }

    private static void silent(LinkState.Craft craft, Finding finding, LinkState link, long now, Out<Finding> out) {
        int heard = 0;
        int others = 0;
        boolean allFlying = true;
        for (LinkState.Craft each : link.crafts.values()) {
            if (each != craft && each.heardEpochMicros >= craft.heardEpochMicros - TOGETHER_MICROS) {
                others++;
                heard += each.heardEpochMicros >= craft.heardEpochMicros + ALIVE_MICROS ? 1 : 0;
                allFlying &= !each.flies || each.waits != null || each.said;
            }
        }
        if (heard > 0) {
            craft.said = true;
            out.emit(LinkText.amongOthers(finding, heard));
            return;
        }
        if (others == 0) {
            craft.said = true;
            out.emit(LinkText.alone(finding));
            return;
        }
        craft.waits = finding;
        link.backEpochMicros = LinkState.NEVER;
        if (allFlying) {
            sayTogether(link, now, out);
        }
    }

    private static void sayTogether(LinkState link, long now, Out<Finding> out) {
        List<Finding> waiting = link.waiting();
        if (waiting.size() == 1) {
            link.crafts.values().stream().filter(each -> each.waits != null).forEach(LinkState.Craft::say);
            out.emit(LinkText.withTheOthers(waiting.getFirst()));
            return;
        }
        link.together = LinkText.together(waiting, now);
        out.emit(link.together);
    }

    private static void heard(
            LinkState.Craft craft, @Nullable Finding again, LinkState link, long now, Out<Finding> out) {
        if (again != null && craft.said) {
            out.emit(again);
        }
        craft.said = false;
        craft.waits = null;
        if (link.together != null) {
            out.emit(LinkText.over(link.together, now));
            link.together = null;
        }
        if (link.waiting().isEmpty()) {
            link.backEpochMicros = LinkState.NEVER;
            return;
        }
        if (link.backEpochMicros == LinkState.NEVER) {
            link.backEpochMicros = now;
        }
        if (now >= link.backEpochMicros + BACK_MICROS) {
            long alive = link.crafts.values().stream()
                    .filter(each -> each.heardEpochMicros >= link.backEpochMicros)
                    .count();
            link.waiting().forEach(each -> out.emit(LinkText.amongOthers(each, (int) alive)));
            link.crafts.values().stream().filter(each -> each.waits != null).forEach(LinkState.Craft::say);
            link.backEpochMicros = LinkState.NEVER;
        }
    }

    @Override
    public void onTimer(Stamp at, LinkState link, Out<Finding> out) {
        long now = at.arrivalEpochMicros();
        link.crafts.values().removeIf(each -> now - each.heardEpochMicros > Drones.WORTH_MICROS);
        if (link.crafts.isEmpty()) {
            out.forget();
            return;
        }
        link.alarmEpochMicros = now + HOUR_MICROS;
        out.timers().set(link.alarmEpochMicros);
    }

    @Override
    public Codec<LinkState> stateCodec() {
        return LinkState.CODEC;
    }

    @Override
    public Codec<Finding> outputCodec() {
        return FindingCodec.INSTANCE;
    }
}
