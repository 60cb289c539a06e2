package tv.marquee.api.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of style, script and pictures that change with their content. Templates know it as {@code assets}. */
final class Assets {

    private final ResourceUrlProvider addresses;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    /**
     * The address of an asset within the application.
     *
     * @param name such as {@code marquee.css}
     * @throws IllegalArgumentException when there is no such asset
     */
    public String at(String name) {
        return known.computeIfAbsent(name, this::address);
    }

    private String address(String name) {
        String address = addresses.getForLookupPath("/assets/" + name);
        if (address == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return address;
    }
}
