package dev.keeper.inventory.reservation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What a group of commands has to find and lock before the first of them is carried out. */
public final class Wants {

    private final Set<String> vins = new HashSet<>();
    private final Map<String, Set<String>> branchesBySku = new HashMap<>();
    private final Set<UUID> reservations = new HashSet<>();
    private final Set<UUID> orders = new HashSet<>();

    /** Everything that a claim names. */
    public void claim(Claim claim) {
        for (var line : claim.lines()) {
            if (line.vin() != null) {
                vins.add(line.vin());
            } else if (line.sku() != null) {
                branchesBySku
                        .computeIfAbsent(line.sku(), sku -> new HashSet<>())
                        .add(claim.branch());
            }
        }
        if (claim.fromHold() != null) {
            reservations.add(claim.fromHold());
        }
    }

    /** A reservation with everything that it claims. */
    public void reservation(UUID id) {
        reservations.add(id);
    }

    /** The reservation of an order, if it has one, with everything that it claims. */
    public void reservationOf(UUID orderId) {
        orders.add(orderId);
    }

    Collection<String> vins() {
        return vins;
    }

    Collection<String> skus() {
        return branchesBySku.keySet();
    }

    Collection<String> branchesOf(String sku) {
        return Objects.requireNonNullElse(branchesBySku.get(sku), Set.of());
    }

    Collection<UUID> reservations() {
        return reservations;
    }

    Collection<UUID> orders() {
        return orders;
    }
}
