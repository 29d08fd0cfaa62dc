CREATE TABLE "handled" (
	"tenant" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "handled_key_tenant_pk" PRIMARY KEY("key","tenant")
);
--> statement-breakpoint
CREATE TABLE "instances" (
	"id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"tenant" text NOT NULL,
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "jobs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"job" jsonb NOT NULL,
	"key" text,
	"lane" text,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claimed_by" text,
	"posted" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"failed_at" timestamp with time zone,
	"reason" text,
	"cause" text
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "paces" (
	"key" text PRIMARY KEY NOT NULL,
	"taken" bigint[] NOT NULL,
	"busy_until" bigint DEFAULT 0 NOT NULL,
	"paused_until" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "handled_at" ON "handled" USING btree ("at");--> statement-breakpoint
CREATE INDEX "jobs_waiting" ON "jobs" USING btree ("tenant","due_at","id") WHERE claimed_by is null and failed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" USING btree ("tenant","key") WHERE key is not null and claimed_by is null and failed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_lane" ON "jobs" USING btree ("tenant","lane") WHERE lane is not null and claimed_by is not null;--> statement-breakpoint
CREATE INDEX "jobs_claimed" ON "jobs" USING btree ("claimed_by") WHERE claimed_by is not null;--> statement-breakpoint
CREATE INDEX "jobs_failed" ON "jobs" USING btree ("failed_at") WHERE failed_at is not null;--> statement-breakpoint
-- Jobs were kept by pg-boss until now: what waits there goes along.
DO $$ BEGIN
	IF to_regclass('pgboss.job') IS NOT NULL THEN
		INSERT INTO "jobs" ("tenant", "job", "due_at", "attempts")
		SELECT data->>'tenant', data->'job', start_after, retry_count FROM pgboss.job
		WHERE state IN ('created', 'retry', 'active') ORDER BY created_on;
		DROP SCHEMA pgboss CASCADE;
	END IF;
END $$;
