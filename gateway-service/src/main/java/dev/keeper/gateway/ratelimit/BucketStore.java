package dev.keeper.gateway.ratelimit;

import reactor.core.publisher.Mono;

/** Keeps the buckets. */
interface BucketStore {

    /** Puts one request into the bucket of this key, if it still fits; deciding and changing is one atomic step. */
    Mono<Decision> take(String key, Limit limit);
}
