package org.trigpoint.feeds.adsb;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.message.AddressKind;
import org.trigpoint.feeds.adsb.message.AdsbMessage;

/**
 * What one raw message tells.
 *
 * @param downlinkFormat of Mode S, {@link #NONE} of anything else
 * @param control three bits of squitters behind it: capability in format 17, control in format 18; {@link #NONE} of others
 * @param address 24 bits, {@link #NONE} when the message names nobody
 * @param addressKind what kind of address that is
 * @param origin by what it came
 * @param counterTicks counter of the receiver at 12 MHz, −1 without
 * @param signal 0 to 255 of full scale, −1 without
 * @param message what it says, as sent
 * @param position where that is, when the message has a position and it is solved
 * @param integrity what position or velocity are worth, when the message has one
 */
public record Tell(
        int downlinkFormat,
        int control,
        int address,
        AddressKind addressKind,
        Origin origin,
        long counterTicks,
        int signal,
        AdsbMessage message,
        @Nullable SolvedPosition position,
        @Nullable Integrity integrity)
        implements AdsbOutcome {
    /** Stands for a number that there is not. */
    public static final int NONE = -1;
}
