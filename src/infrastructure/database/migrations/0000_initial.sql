CREATE TABLE "absences" (
	"tenant" text NOT NULL,
	"case_id" text NOT NULL,
	"person" text NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "absences_case_id_person_tenant_pk" PRIMARY KEY("case_id","person","tenant")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"channel" text NOT NULL,
	"code" text NOT NULL,
	"regisseur" text,
	"lead" jsonb NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "cases_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"threads" boolean NOT NULL,
	"service_url" text NOT NULL,
	"bot_id" text NOT NULL,
	"bot_name" text NOT NULL,
	"language" text NOT NULL,
	"zone" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "channels_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"case_id" text NOT NULL,
	"series" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"slot_date" text NOT NULL,
	"slot_time" text NOT NULL,
	"repeat" text NOT NULL,
	"checklist_at" timestamp with time zone NOT NULL,
	"reminder_at" timestamp with time zone,
	"summary_at" timestamp with time zone,
	"status" text NOT NULL,
	CONSTRAINT "meetings_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"tenant" text NOT NULL,
	"round_id" text NOT NULL,
	"person" text NOT NULL,
	"organisation" text,
	"invited" boolean NOT NULL,
	"content" jsonb,
	"shown" jsonb,
	"answered_at" timestamp with time zone,
	CONSTRAINT "participants_round_id_person_tenant_pk" PRIMARY KEY("round_id","person","tenant")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"language" text,
	"locale" text,
	"role" text,
	"organisation" text,
	"chat_conversation" text,
	"chat_service_url" text,
	CONSTRAINT "people_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"case_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"number" integer NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"card" text,
	"progress" text,
	"summary_conversation" text,
	"summary_activity" text,
	"reminded_at" timestamp with time zone,
	"advised" text,
	CONSTRAINT "rounds_id_tenant_pk" PRIMARY KEY("id","tenant")
);
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_tenant_case_id_cases_tenant_id_fk" FOREIGN KEY ("tenant","case_id") REFERENCES "public"."cases"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_tenant_channel_channels_tenant_id_fk" FOREIGN KEY ("tenant","channel") REFERENCES "public"."channels"("tenant","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_tenant_case_id_cases_tenant_id_fk" FOREIGN KEY ("tenant","case_id") REFERENCES "public"."cases"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_tenant_round_id_rounds_tenant_id_fk" FOREIGN KEY ("tenant","round_id") REFERENCES "public"."rounds"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_tenant_case_id_cases_tenant_id_fk" FOREIGN KEY ("tenant","case_id") REFERENCES "public"."cases"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_tenant_meeting_id_meetings_tenant_id_fk" FOREIGN KEY ("tenant","meeting_id") REFERENCES "public"."meetings"("tenant","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_open_code" ON "cases" USING btree ("channel","tenant","code") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "meetings_of_case" ON "meetings" USING btree ("case_id","tenant","starts_at");--> statement-breakpoint
CREATE INDEX "participants_of_person" ON "participants" USING btree ("person","tenant");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_of_case" ON "rounds" USING btree ("case_id","tenant","number");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_open" ON "rounds" USING btree ("case_id","tenant") WHERE status = 'open';