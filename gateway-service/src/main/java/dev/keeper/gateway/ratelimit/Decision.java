package dev.keeper.gateway.ratelimit;

/**
 * What the bucket says to one request.
 *
 * @param admitted whether it may pass
 * @param delay microseconds it has to wait first when it is shaped
 * @param passesIn microseconds until a refused one would pass
 * @param left how many more would pass right now
 * @param reset seconds until the bucket is empty again, or until the next request passes when this one was refused
 */
record Decision(boolean admitted, long delay, long passesIn, long left, long reset) {}
