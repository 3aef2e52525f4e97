package org.trigpoint.imagery.stac;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where what a document names is. */
public final class StacHref {
    private static final Set<String> READ = Set.of("file", "http", "https");

    private StacHref() {}

    /**
     * The address of what a document names.
     *
     * @param document where the document is, absolute
     * @param href as it stands in it; a name with spaces is taken as it is
     * @param path of the href in the document, for what is told of it
     */
    public static URI resolve(URI document, String href, String path) throws StacException {
        try {
            URI address = document.resolve(uri(href));
            String scheme = String.valueOf(address.getScheme());
            if (!READ.contains(scheme)) {
                throw new StacException(
                        path,
                        href + " is read over " + scheme
                                + ", which is not supported: use an item with http(s) addresses, or fetch the file and"
                                + " name it by a path");
            }
            return address;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new StacException(path, href + " is no address: " + e.getMessage());
        }
    }

    private static URI uri(String href) throws URISyntaxException {
        return href.indexOf(' ') >= 0 ? new URI(null, null, href, null) : new URI(href);
    }
}
