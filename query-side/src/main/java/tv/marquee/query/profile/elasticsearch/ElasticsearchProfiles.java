package tv.marquee.query.profile.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ViewCache;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;

/** Profiles from the shelf {@code profiles}: one by id, those of an account by a search. */
final class ElasticsearchProfiles implements Profiles {

    private static final int MOST = 100;
    private static final Comparator<ProfileView> BY_NAME = Comparator.comparing(
                    ProfileView::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(ProfileView::id);

    private final ElasticsearchReads reads;
    private final ViewCache<ProfileView> cache;

    ElasticsearchProfiles(ElasticsearchReads reads, ViewCache<ProfileView> cache) {
        this.reads = reads;
        this.cache = cache;
    }

    @Override
    public Optional<ProfileView> find(ProfileId profile) {
        String id = profile.toString();
        return cache.find(id, () -> reads.get(Shelf.PROFILES, id, ProfileView.class));
    }

    @Override
    public List<ProfileView> ofAccount(AccountId account) {
        SearchRequest request = SearchRequest.of(s -> s.index(Shelf.PROFILES.alias())
                .size(MOST)
                .query(q ->
                        q.bool(b -> b.filter(f -> f.term(t -> t.field("account").value(account.toString()))))));
        return reads.search(Shelf.PROFILES, request, ProfileView.class)
                .map(answer -> answer.hits().hits().stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .sorted(BY_NAME)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Map<String, Face> faces(Collection<String> profiles) {
        return reads.getAll(Shelf.PROFILES, profiles, List.of("ratings", "list", "hidden"), Named.class).stream()
                .filter(named -> !named.account().isEmpty())
                .collect(Collectors.toMap(Named::id, Named::face));
    }

    /** What of a profile is shown to others. */
    private record Named(String id, String account, Face face) {}
}
