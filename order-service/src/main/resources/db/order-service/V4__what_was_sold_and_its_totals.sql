-- Every line that was completed or came back, once and for good; what comes back is negative.
CREATE TABLE sale_lines (
    line_id      uuid           CONSTRAINT pk_sale_lines PRIMARY KEY,
    order_id     uuid           NOT NULL,
    order_number text           NOT NULL,
    sold_at      timestamptz    NOT NULL,
    -- In the branch's time zone, and where the branch was then.
    day          date           NOT NULL,
    branch       text           NOT NULL,
    city         text,
    employee_id  uuid           NOT NULL,
    customer_id  uuid,
    kind         text           NOT NULL,
    item         text           NOT NULL,
    description  text           NOT NULL,
    brand        text,
    category     text,
    quantity     integer        NOT NULL,
    currency     varchar(3)     NOT NULL,
    revenue      numeric(17, 4) NOT NULL,
    cost         numeric(17, 4),
    CONSTRAINT chk_sale_lines_kind_known CHECK (kind IN ('VEHICLE', 'PRODUCT')),
    CONSTRAINT chk_sale_lines_one_vehicle_each CHECK (kind <> 'VEHICLE' OR quantity IN (1, -1)),
    CONSTRAINT chk_sale_lines_money_goes_the_way_of_the_units CHECK (
        quantity > 0 AND revenue >= 0 AND (cost IS NULL OR cost >= 0)
        OR quantity < 0 AND revenue <= 0 AND (cost IS NULL OR cost <= 0))
);
REVOKE UPDATE, DELETE, TRUNCATE ON sale_lines FROM CURRENT_USER;
CREATE INDEX ix_sale_lines_day ON sale_lines (day);
CREATE INDEX ix_sale_lines_branch ON sale_lines (branch, day);
CREATE INDEX ix_sale_lines_employee ON sale_lines (employee_id, day);
CREATE INDEX ix_sale_lines_brand ON sale_lines (brand, day);
CREATE INDEX ix_sale_lines_category ON sale_lines (category, day);

-- What each day brought at each branch: in total, and by each value of what reports group by. An order counts once in each
-- row that it belongs to, so numbers of orders add up over days and branches, but not over the members of a grouping, nor
-- over kinds; that is why there are rows for all kinds together. '' is no brand, no category, a city that is not known.
CREATE TABLE daily_sales (
    grouped_by           text           NOT NULL,
    kind                 text           NOT NULL,
    member               text           NOT NULL,
    day                  date           NOT NULL,
    branch               text           NOT NULL,
    city                 text           NOT NULL,
    currency             varchar(3)     NOT NULL,
    orders               bigint         NOT NULL,
    units                bigint         NOT NULL,
    revenue              numeric(19, 4) NOT NULL,
    cost                 numeric(19, 4) NOT NULL,
    revenue_without_cost numeric(19, 4) NOT NULL,
    CONSTRAINT pk_daily_sales PRIMARY KEY (grouped_by, kind, member, day, branch, city, currency),
    CONSTRAINT chk_daily_sales_kind_known CHECK (kind IN ('ALL', 'VEHICLE', 'PRODUCT'))
) PARTITION BY LIST (grouped_by);
-- Each grouping is read by itself, so each has a table of its own in which a period lies together.
CREATE TABLE daily_sales_total PARTITION OF daily_sales FOR VALUES IN ('NOTHING');
CREATE TABLE daily_sales_by_brand PARTITION OF daily_sales FOR VALUES IN ('BRAND');
CREATE TABLE daily_sales_by_category PARTITION OF daily_sales FOR VALUES IN ('CATEGORY');
CREATE TABLE daily_sales_by_employee PARTITION OF daily_sales FOR VALUES IN ('EMPLOYEE');
CREATE INDEX ix_daily_sales_day ON daily_sales (kind, day);

-- What each article brought in each month at all branches together: a product by its SKU, cars by what they are.
CREATE TABLE monthly_article_sales (
    kind                 text           NOT NULL,
    article              text           NOT NULL,
    month                date           NOT NULL,
    currency             varchar(3)     NOT NULL,
    label                text           NOT NULL,
    orders               bigint         NOT NULL,
    units                bigint         NOT NULL,
    revenue              numeric(19, 4) NOT NULL,
    cost                 numeric(19, 4) NOT NULL,
    revenue_without_cost numeric(19, 4) NOT NULL,
    CONSTRAINT pk_monthly_article_sales PRIMARY KEY (kind, article, month, currency),
    CONSTRAINT chk_monthly_article_sales_first_of_month CHECK (extract(day FROM month) = 1)
);
CREATE INDEX ix_monthly_article_sales_month ON monthly_article_sales (month);

-- Who sells, by the name of the latest sale.
CREATE TABLE sellers (
    employee_id uuid CONSTRAINT pk_sellers PRIMARY KEY,
    name        text NOT NULL
);
