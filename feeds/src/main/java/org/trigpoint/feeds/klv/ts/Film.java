package org.trigpoint.feeds.klv.ts;

/** Takes the pictures that come beside KLV. Streams of one source may begin and end on several threads. */
public interface Film {
    /** Takes nothing. */
    Film NONE = () -> Reel.NONE;

    /** A stream begins: what came before is of another one. */
    Reel begin();

    /** Takes one stream. One thread at a time. */
    interface Reel {
        /** Takes nothing. */
        Reel NONE = new Reel() {
            @Override
            public void tables(byte[] packets, String codec) {}

            @Override
            public void picture(byte[] array, int offset, boolean key) {}

            @Override
            public void metadata(byte[] array, int offset, int length) {}
        };

        /**
         * The tables that say where the pictures are; again whenever they change.
         *
         * @param packets whole packets of the transport stream, which the film keeps
         * @param codec of the pictures: {@code h264}, {@code h265} or {@code mpeg2}
         */
        void tables(byte[] packets, String codec);

        /**
         * A packet of {@link TsFramer#PACKET_BYTES} bytes of the pictures, valid during the call.
         *
         * @param key whether a picture begins in it that can be shown without those before it
         */
        void picture(byte[] array, int offset, boolean key);

        /** A KLV packet as it came, valid during the call. */
        void metadata(byte[] array, int offset, int length);
    }
}
