package org.trigpoint.feeds.ais.message;

/**
 * One AIS message with all its fields (ITU-R M.1371-5, annex 8), as sent, in the units that its names say.
 *
 * <p>A value that stands for "not available" is null; a value that means "or more" is the least it can be, with a flag beside it.
 * Numbers that are out of range but stand for nothing are kept: this is what was sent, not what is true.
 */
public sealed interface DecodedMessage
        permits Acknowledgement,
                AddressedBinary,
                AddressedSafetyText,
                AidReport,
                AircraftPosition,
                AssignmentCommand,
                BroadcastBinary,
                BroadcastSafetyText,
                ChannelManagement,
                ClassAPosition,
                ClassAStatic,
                ClassBExtended,
                ClassBPosition,
                ClassBStaticA,
                ClassBStaticB,
                DataLinkManagement,
                DgnssBroadcast,
                GroupAssignment,
                Interrogation,
                LongRangePosition,
                SlotBinary,
                UtcInquiry,
                UtcReport {
    /** Type of the message, 1 to 27. */
    int type();

    /** Times it has been repeated; 3 for no more. */
    int repeat();

    /** Identity of the sender. */
    int mmsi();
}
